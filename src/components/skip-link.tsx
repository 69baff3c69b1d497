import { commonTexts } from '@/texts/en/common'

export const MAIN_ID = 'main'

/** First in the tab order, seen only while focused. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="fixed start-4 top-3 z-60 -translate-y-24 rounded-full bg-primary px-5 py-3 font-semibold text-primary-foreground focus:translate-y-0 focus:shadow-lifted"
    >
      {commonTexts().skipToContent}
    </a>
  )
}
