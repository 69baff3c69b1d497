import CircleDashed from 'lucide-react/icons/circle-dashed'
import CloudOff from 'lucide-react/icons/cloud-off'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { cn } from '@/lib/utils'
import type { SyncMode } from '../model/sync-state'

const ICONS: Record<Exclude<SyncMode, 'live'>, typeof CloudOff> = {
  connecting: CircleDashed,
  polling: RefreshCw,
  offline: CloudOff,
}

/** A dot while live; otherwise one small mark that says so. */
export function SyncMark({ sync, className }: { sync: SyncMode; className?: string }) {
  if (sync === 'live') {
    return (
      <span aria-hidden className={cn('flex items-center justify-center', className)}>
        <span className="size-1.5 rounded-full bg-primary/70" />
      </span>
    )
  }
  const Icon = ICONS[sync]
  return <Icon aria-hidden className={cn('text-muted-foreground', className)} />
}
