import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card'
import { readFaults, sendFault, type FaultCommand } from '../../api/realtime-faults'
import { tokenKeys } from '../../keys'

const SWITCHES: { label: string; command: FaultCommand }[] = [
  { label: 'Heal everything', command: { reset: true } },
  { label: 'Cut the sockets', command: { drop: 1006 } },
  { label: 'Cut, and refuse new ones', command: { refuseConnections: true, drop: 1006 } },
  { label: 'Fall silent', command: { silent: true } },
  { label: 'Close the channels', command: { channels: 'close' } },
  { label: 'Expire the tokens', command: { channels: 'expire' } },
  { label: '5 s from join to live', command: { readyGapMs: 5_000, drop: 1006 } },
  { label: 'Deliver 500 ms late', command: { deliveryDelayMs: 500 } },
  { label: 'Lose half', command: { dropShare: 0.5 } },
  { label: 'Send everything twice', command: { duplicateShare: 1 } },
  { label: 'Swap neighbours', command: { reorderShare: 1 } },
  { label: 'As slow as hosted', command: { profile: 'hosted' } },
]

/** For all connections of the local stack; nothing is shown where none answers. */
export function FaultSwitches() {
  const queryClient = useQueryClient()
  const { data: view } = useQuery({ queryKey: tokenKeys.faults(), queryFn: readFaults, staleTime: 0 })
  const send = useMutation({
    mutationFn: sendFault,
    onSuccess: (next) => queryClient.setQueryData(tokenKeys.faults(), next),
  })
  if (view === undefined || view === null) return null
  const active = Object.entries(view.faults).filter(([, value]) => value !== 0 && value !== false && value !== null)
  return (
    <Card>
      <CardHeader>
        <CardTitle>Faults of the local Realtime</CardTitle>
      </CardHeader>
      <CardContent className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          {SWITCHES.map(({ label, command }) => (
            <Button key={label} variant="outline" size="sm" onClick={() => send.mutate(command)}>
              {label}
            </Button>
          ))}
        </div>
        <p role="status" className="text-sm">
          {send.error === null
            ? active.length === 0
              ? `All is well. ${view.sockets} open sockets.`
              : `On: ${active.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', ')}.`
            : `Not understood: ${send.error.message}`}
        </p>
      </CardContent>
    </Card>
  )
}
