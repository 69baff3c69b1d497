import { Mark } from '@/components/brand/mark'
import { Button } from '@/components/ui/button'
import { commonTexts } from '@/texts/en/common'
import { shellTexts } from '@/texts/en/shell'

/** The last net: catches what no route did. */
export function RootError({ onRetry }: { onRetry: () => void }) {
  const t = shellTexts()
  return (
    <main role="alert" className="mx-auto grid min-h-dvh max-w-md content-center justify-items-start gap-5 px-5 py-10">
      <Mark className="size-12" />
      <h1 className="text-3xl">{t.rootError.title}</h1>
      <p className="text-muted-foreground">{t.rootError.next}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onRetry}>{commonTexts().tryAgain}</Button>
        <Button variant="outline" onClick={() => window.location.reload()}>
          {t.reload}
        </Button>
      </div>
    </main>
  )
}
