import CircleCheck from 'lucide-react/icons/circle-check'
import Download from 'lucide-react/icons/download'
import { useRef } from 'react'
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { useFocusOnMount } from './use-focus-on-mount'
import { formatTokens } from '@/lib/format'
import { cookbookTexts } from '@/texts/en/cookbook'
import { downloadFile } from '../state/download-file'

interface ReadyPanelProps {
  title: string
  pdf: Blob
  pageCount: number
  cost: number
  missingCount: number
}

/** The file is there, has been given to the browser once, and can be had again. */
export function ReadyPanel({ title, pdf, pageCount, cost, missingCount }: ReadyPanelProps) {
  const button = useRef<HTMLButtonElement>(null)
  useFocusOnMount(button)
  const t = cookbookTexts()
  return (
    <div className="flex flex-col gap-5">
      <Alert role="status" variant="success">
        <CircleCheck aria-hidden="true" />
        <AlertTitle>{t.ready}</AlertTitle>
        <AlertDescription>
          {t.readyText(pageCount, formatTokens(cost))} {missingCount > 0 && t.missing(missingCount)}
        </AlertDescription>
      </Alert>
      <Button ref={button} size="lg" onClick={() => downloadFile(pdf, title)}>
        <Download aria-hidden="true" />
        {t.download}
      </Button>
      <p className="text-sm text-muted-foreground">{t.downloadHint}</p>
    </div>
  )
}
