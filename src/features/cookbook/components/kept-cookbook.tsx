import BookText from 'lucide-react/icons/book-text'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cookbookNoteTexts } from '@/texts/en/cookbook/note'
import { dismissCookbook, reopenCookbook } from '../state/cookbook-chunk'
import { readKeptOrder } from '../state/kept-order'

/** A cookbook that was begun and is not over: before a reload, a payment page, or in a dialog that was closed. */
export function KeptCookbook({ userId }: { userId: string }) {
  const [isDismissed, setIsDismissed] = useState(false)
  const order = readKeptOrder(userId)
  if (order === undefined || isDismissed) return null
  const t = cookbookNoteTexts().unfinished
  const { title, text, action } = t[order.status]
  return (
    <section
      aria-label={title}
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl bg-token px-5 py-4 text-token-foreground"
    >
      <BookText aria-hidden="true" className="size-6 shrink-0" />
      <p className="min-w-48 grow">
        <span className="font-semibold">{title}.</span> {text}
      </p>
      <div className="flex gap-2">
        <Button variant="outline" onClick={() => reopenCookbook(order)}>
          {action}
        </Button>
        {order.status !== 'sent' && (
          <Button
            variant="ghost"
            onClick={() => {
              dismissCookbook()
              setIsDismissed(true)
            }}
          >
            {t.discard}
          </Button>
        )}
      </div>
    </section>
  )
}
