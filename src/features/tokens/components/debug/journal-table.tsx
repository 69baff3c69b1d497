import { useStore } from 'zustand'
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card'
import { percentile } from '../../model/percentile'
import { journal } from '../../sync/journal'

const timeFormat = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hour12: false,
})

/** The last 200 things that happened, the newest first, and how long rows took from their commit to the screen. */
export function JournalTable() {
  const entries = useStore(journal)
  const latencies = entries.flatMap(({ paintedAfterMs }) => paintedAfterMs ?? [])
  return (
    <Card>
      <CardHeader>
        <CardTitle>What happened</CardTitle>
      </CardHeader>
      <CardContent className="grid gap-4">
        <p className="text-sm text-muted-foreground">
          {latencies.length === 0
            ? 'No change has come by realtime yet.'
            : `From commit to screen, over ${latencies.length} changes: p50 ${percentile(latencies, 0.5)} ms, p95 ${percentile(latencies, 0.95)} ms. It needs the server’s clock and this one to agree.`}
        </p>
        <div tabIndex={0} role="region" aria-label="Journal" className="max-h-128 overflow-auto">
          <table className="w-full text-start text-sm tabular-nums">
            <thead className="sticky top-0 bg-card text-muted-foreground">
              <tr>
                {['Time', 'What', 'Version', 'Details'].map((name) => (
                  <th key={name} scope="col" className="py-1.5 pe-4 text-start font-semibold">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.toReversed().map(({ atMs, what, version, details, paintedAfterMs }, index) => (
                <tr key={entries.length - index} className="border-t border-border">
                  <td className="py-1 pe-4 whitespace-nowrap">{timeFormat.format(atMs)}</td>
                  <td className="py-1 pe-4 whitespace-nowrap">{what}</td>
                  <td className="py-1 pe-4">{version}</td>
                  <td className="py-1">
                    {paintedAfterMs === null ? details : `${paintedAfterMs} ms after its commit`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </CardContent>
    </Card>
  )
}
