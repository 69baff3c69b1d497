import Download from 'lucide-react/icons/download'
import { useEffect, useRef, useState } from 'react'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { accountTexts } from '@/texts/en/account'
import type { ExportFormat } from '../export/save-export'
import { SettingsCard } from './settings-card'

type Progress =
  | { kind: 'idle' | 'done' }
  | { kind: 'reading'; format: ExportFormat; count: number }
  | { kind: 'failed'; format: ExportFormat; error: unknown }

const FORMATS: readonly ExportFormat[] = ['html', 'json']

export function ExportCard() {
  const t = accountTexts().export
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function handleExport(format: ExportFormat) {
    const controller = new AbortController()
    running.current = controller
    setProgress({ kind: 'reading', format, count: 0 })
    try {
      const { saveExport } = await import('../export/save-export')
      await saveExport(format, (count) => setProgress({ kind: 'reading', format, count }), controller.signal)
      setProgress({ kind: 'done' })
    } catch (error) {
      if (!controller.signal.aborted) setProgress({ kind: 'failed', format, error })
    }
  }

  const reading = progress.kind === 'reading' ? progress : null
  return (
    <SettingsCard title={t.title} description={t.description}>
      <div className="flex flex-wrap gap-3">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="outline"
            onClick={() => void handleExport(format)}
            isPending={reading?.format === format}
            disabled={reading !== null}
          >
            {reading?.format !== format && <Download aria-hidden="true" />}
            {format === 'json' ? t.asJson : t.asPage}
          </Button>
        ))}
      </div>
      <p role="status" aria-label={t.title} className="text-sm text-muted-foreground">
        {reading === null ? (progress.kind === 'done' ? t.done : t.hint) : describeReading(reading.count)}
      </p>
      {progress.kind === 'failed' && (
        <ErrorPanel title={t.failed} error={progress.error} onRetry={() => void handleExport(progress.format)} />
      )}
    </SettingsCard>
  )
}

function describeReading(count: number): string {
  const t = accountTexts().export
  return count === 0 ? t.reading : t.readSoFar(count)
}
