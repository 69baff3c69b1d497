import { useStore } from 'zustand'
import { PageHeader } from '@/components/page-header'
import { Button } from '@/components/ui/button'
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card'
import { env } from '@/lib/env'
import { LOG_KEY } from '@/lib/log'
import { toast } from '@/lib/toast'
import { currentManager } from '../../sync/current-manager'
import { journal } from '../../sync/journal'
import { useSyncStore } from '../../sync/sync-store'
import { useTokens } from '../../use-tokens'
import { FaultSwitches } from './fault-switches'
import { JournalTable } from './journal-table'

/** How the balance of this tab is kept true, from the inside. What a bug report about the number should hold. */
export function SyncDebugPage() {
  return (
    <div className="grid gap-6">
      <PageHeader
        title="How the balance is kept"
        description={`For a bug report: copy everything. For the console: localStorage['${LOG_KEY}'] = 'tokens:debug', then reload.`}
      />
      <MachineState />
      <FaultSwitches />
      <JournalTable />
    </div>
  )
}

function MachineState() {
  const tokens = useTokens()
  const spends = useSyncStore((state) => state.spends)
  useStore(journal) // The manager's state changes with each entry.
  const facts = { transport: env.realtimeTransport, shown: tokens.balance, ...currentManager()?.wallet }
  const state = { ...facts, ...currentManager()?.state, spends: spends.length }
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify({ state, spends, journal: journal.getState() }, null, 2))
    toast.success('Copied', { id: 'debug-sync' })
  }
  return (
    <Card>
      <CardHeader>
        <CardTitle>The machine</CardTitle>
      </CardHeader>
      <CardContent className="grid gap-4">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-sm tabular-nums">
          {Object.entries(state).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted-foreground">{name}</dt>
              <dd className="break-words">{name.endsWith('Ms') ? formatTime(value) : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">
          <Button variant="outline" size="sm" onClick={() => tokens.refresh()}>
            Check now
          </Button>
          <Button variant="outline" size="sm" onClick={() => void copy()}>
            Copy everything
          </Button>
        </div>
      </CardContent>
    </Card>
  )
}

const formatTime = (value: unknown) => (typeof value === 'number' ? new Date(value).toISOString() : '–')
