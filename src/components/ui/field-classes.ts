/** What input, textarea and select share, so that a form looks like one thing. */
export const fieldClasses = [
  'w-full min-w-0 rounded-md border border-input bg-card px-3.5 text-base text-foreground',
  'transition-[border-color,box-shadow] placeholder:text-muted-foreground',
  'hover:border-foreground/60 focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-offset-0',
  'disabled:cursor-not-allowed disabled:opacity-60',
  'aria-invalid:border-destructive aria-invalid:focus-visible:outline-destructive',
].join(' ')
