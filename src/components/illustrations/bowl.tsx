/** A full bowl: grains, leaves, tomatoes, an avocado and a slice of lemon. For the landing page and first use. */
export function BowlIllustration({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 400 320" aria-hidden="true" className={className}>
      <ellipse cx="200" cy="292" rx="138" ry="14" className="fill-foreground/8" />
      <g fill="none" strokeWidth="5" strokeLinecap="round" className="stroke-muted-foreground/30">
        <path d="M158 62c-10-13 10-20 0-36" />
        <path d="M200 54c-10-13 10-22 0-40" />
        <path d="M242 62c-10-13 10-20 0-36" />
      </g>
      {/* Leaves behind the rim. */}
      <path d="M92 158c-40-8-62-36-60-76 42 4 66 32 60 76Z" className="fill-primary/75" />
      <path
        d="M90 154c-12-24-28-42-46-56"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        className="stroke-card/60"
      />
      <path d="M126 142c-26-24-30-58-10-88 30 22 36 58 10 88Z" className="fill-primary" />
      <path d="M125 138c-4-24-6-46-8-66" fill="none" strokeWidth="3" strokeLinecap="round" className="stroke-card/60" />
      <path d="M306 158c38-14 56-46 46-84-40 12-58 44-46 84Z" className="fill-primary" />
      <path
        d="M308 154c8-24 18-42 32-60"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        className="stroke-card/60"
      />
      {/* Lemon. */}
      <circle cx="278" cy="132" r="42" className="fill-token-mark" />
      <circle cx="278" cy="132" r="34" className="fill-token" />
      <g strokeWidth="3.5" strokeLinecap="round" className="stroke-token-mark/80">
        <path d="M278 104v56M250 132h56M258 112l40 40M298 112l-40 40" />
      </g>
      {/* Tomatoes. */}
      <circle cx="164" cy="126" r="36" className="fill-tomato" />
      <path d="M150 98c8 6 20 6 28 0-3 9-8 12-14 12s-11-3-14-12Z" className="fill-primary" />
      <path d="M142 118c2-8 6-12 12-15" fill="none" strokeWidth="4" strokeLinecap="round" className="stroke-card/60" />
      <circle cx="110" cy="158" r="26" className="fill-tomato" />
      <path d="M94 150c2-6 5-9 10-11" fill="none" strokeWidth="3.5" strokeLinecap="round" className="stroke-card/60" />
      {/* Half an avocado. */}
      <path d="M186 156c0-30 14-58 38-58s38 28 38 58Z" className="fill-primary" />
      <path d="M194 156c0-24 11-49 30-49s30 25 30 49Z" className="fill-accent" />
      <circle cx="224" cy="144" r="14" className="fill-tomato-soft-foreground" />
      <path d="M216 140c2-3 4-5 7-6" fill="none" strokeWidth="3" strokeLinecap="round" className="stroke-card/60" />
      {/* Grains under everything. */}
      <g className="fill-token-mark/70">
        <ellipse cx="84" cy="168" rx="10" ry="6" />
        <ellipse cx="142" cy="166" rx="11" ry="6" />
        <ellipse cx="170" cy="170" rx="11" ry="6" />
        <ellipse cx="262" cy="168" rx="11" ry="6" />
        <ellipse cx="316" cy="167" rx="11" ry="6" />
        <ellipse cx="290" cy="171" rx="10" ry="5" />
      </g>
      {/* The bowl. */}
      <path d="M46 170h308c0 66-44 118-110 122h-88C90 288 46 236 46 170Z" className="fill-primary" />
      <path d="M38 164c0-5 4-9 9-9h306c5 0 9 4 9 9s-4 12-9 12H47c-5 0-9-7-9-12Z" className="fill-primary" />
      <path d="M38 164c0-5 4-9 9-9h306c5 0 9 4 9 9s-4 12-9 12H47c-5 0-9-7-9-12Z" className="fill-card/25" />
      <path
        d="M84 206c12 34 36 56 72 60"
        fill="none"
        strokeWidth="8"
        strokeLinecap="round"
        className="stroke-card/35"
      />
      <circle cx="284" cy="222" r="7" className="fill-token-mark" />
      <circle cx="260" cy="246" r="5" className="fill-token-mark/80" />
      <circle cx="304" cy="198" r="4" className="fill-token-mark/60" />
    </svg>
  )
}
