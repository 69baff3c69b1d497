/** The token as a coin with a leaf: the same mark wherever tokens are counted. */
export function TokenMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden className={className}>
      <circle cx="10" cy="10" r="9" className="fill-accent stroke-primary" strokeWidth="1.5" />
      <path d="M6 13.5c0-5 3.2-7.5 8-7.5 0 5-2.8 8-6.8 8-.5 0-.9-.2-1.2-.5Z" className="fill-primary" />
      <path
        d="M5.5 15c1.3-2.8 3.2-4.8 5.5-6"
        className="stroke-card"
        strokeWidth="1.1"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  )
}
