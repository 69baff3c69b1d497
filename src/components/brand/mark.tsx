/** The product's mark: two leaves growing out of a bowl that smiles a little. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d="M15.4 14.6C15 9.2 11.6 5.4 6.2 4.3 6.1 9.9 9.6 14 15.4 14.6Z" className="fill-primary/70" />
      <path d="M17 14.6C16.3 8.3 19.4 3.6 25.6 2 26.6 8.2 23.3 13.3 17 14.6Z" className="fill-primary" />
      <path d="M3 17h26c0 7.1-5.7 12.5-13 12.5S3 24.1 3 17Z" className="fill-primary" />
      <path
        d="M8.6 21.2c1.6 2.9 4.2 4.4 7.4 4.4"
        className="stroke-background"
        strokeWidth="1.8"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="22.6" cy="21.2" r="1.5" className="fill-token-mark" />
    </svg>
  )
}
