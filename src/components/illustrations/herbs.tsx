/** Sprigs on a shelf: for empty lists and quiet corners. */
export function HerbsIllustration({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 200 140" aria-hidden="true" className={className}>
      <ellipse cx="100" cy="130" rx="78" ry="7" className="fill-foreground/8" />
      <g fill="none" strokeWidth="3.5" strokeLinecap="round" className="stroke-primary">
        <path d="M70 96C66 70 58 44 46 24" />
        <path d="M100 92c0-28 2-52 0-78" />
        <path d="M130 96c4-26 12-48 24-68" />
      </g>
      <g className="fill-primary/70">
        <path d="M66 76c-16 2-27-5-31-19 15-2 27 4 31 19Z" />
        <path d="M60 52C44 52 35 44 33 30c14 0 25 7 27 22Z" />
        <path d="M134 76c16 2 27-5 31-19-15-2-27 4-31 19Z" />
        <path d="M141 54c16 0 25-8 27-22-14 0-25 7-27 22Z" />
      </g>
      <g className="fill-primary">
        <path d="M64 66c13-7 19-18 16-32-13 6-19 17-16 32Z" />
        <path d="M101 66c16-4 24-14 23-29-15 3-24 13-23 29Z" />
        <path d="M99 66C83 62 75 52 76 37c15 3 24 13 23 29Z" />
        <path d="M101 40c11-4 16-12 14-24-11 3-16 11-14 24Z" />
        <path d="M99 40c-11-4-16-12-14-24 11 3 16 11 14 24Z" />
        <path d="M136 66c-13-7-19-18-16-32 13 6 19 17 16 32Z" />
      </g>
      <path d="M52 88h96l-9 36c-1 4-4 6-8 6H69c-4 0-7-2-8-6Z" className="fill-tomato" />
      <path d="M48 82h104c3 0 5 2 5 5v6c0 3-2 5-5 5H48c-3 0-5-2-5-5v-6c0-3 2-5 5-5Z" className="fill-tomato" />
      <path d="M48 82h104c3 0 5 2 5 5v6c0 3-2 5-5 5H48c-3 0-5-2-5-5v-6c0-3 2-5 5-5Z" className="fill-card/25" />
      <path d="M70 106l4 14" fill="none" strokeWidth="4" strokeLinecap="round" className="stroke-card/45" />
    </svg>
  )
}
