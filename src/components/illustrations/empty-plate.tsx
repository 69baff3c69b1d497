/** A plate with one leaf left and the cutlery crossed beside it: for addresses that lead nowhere. */
export function EmptyPlateIllustration({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 200 140" aria-hidden="true" className={className}>
      <ellipse cx="100" cy="128" rx="70" ry="7" className="fill-foreground/8" />
      <circle cx="100" cy="70" r="54" className="fill-card stroke-border" strokeWidth="3" />
      <circle cx="100" cy="70" r="37" className="fill-muted" />
      <path d="M86 84c-2-20 8-34 28-38 4 20-7 34-28 38Z" className="fill-primary" />
      <path d="M86 84c6-9 12-17 20-25" fill="none" strokeWidth="3" strokeLinecap="round" className="stroke-card/70" />
      <g fill="none" strokeWidth="4" strokeLinecap="round" className="stroke-muted-foreground/60">
        <path d="M26 36v18c0 6 3 9 7 9s7-3 7-9V36M33 36v72" />
        <path d="M168 108V36c9 4 12 15 10 32h-10" />
      </g>
    </svg>
  )
}
