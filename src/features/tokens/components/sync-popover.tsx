import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState, type RefObject } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Button } from '@/components/ui/button'
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover'
import { useSession } from '@/lib/session'
import { tokenBadgeTexts } from '@/texts/en/tokens/badge'
import { tokenSyncTexts } from '@/texts/en/tokens/sync'
import { tokenKeys } from '../keys'
import { isDebugging } from '../model/debug-flag'
import { describeSync } from '../model/describe-sync'
import { describeAge } from '../model/describe-age'
import { useSyncStore } from '../sync/sync-store'
import { useSyncState } from '../use-sync-state'
import { useTokens } from '../use-tokens'
import { SyncMark } from './sync-mark'

interface SyncPopoverProps {
  /** What it hangs from, and what gets the focus back. */
  button: RefObject<HTMLButtonElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** How the number is kept true, in plain words. Loaded soon after the first screen: it is needed most while nothing can be loaded. */
export function SyncPopover({ button, isOpen, onOpenChange }: SyncPopoverProps) {
  return (
    <Popover open={isOpen} onOpenChange={onOpenChange}>
      <PopoverAnchor virtualRef={button} />
      <PopoverContent
        aria-label={tokenBadgeTexts().aboutThisNumber}
        align="end"
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          button.current?.focus()
        }}
        // The button itself closes; without this the same press would open again.
        onInteractOutside={(event) => {
          if (button.current?.contains(event.target as Node)) event.preventDefault()
        }}
      >
        <SyncDetails onLeave={() => onOpenChange(false)} />
      </PopoverContent>
    </Popover>
  )
}

function SyncDetails({ onLeave }: { onLeave: () => void }) {
  const { refresh } = useTokens()
  const { sync, reason } = useSyncState()
  const { userId } = useSession()
  const sinceMs = useSyncStore((state) => state.sinceMs)
  const lastSyncMs = useSyncStore((state) => state.lastSyncMs)
  const isChecking = useIsFetching({ queryKey: tokenKeys.wallet(userId ?? '') }) > 0
  const nowMs = useNowMs()
  const { title, what, stillWorks } = describeSync(sync, reason)
  const t = tokenSyncTexts().sync
  return (
    <div className="grid gap-3 text-[0.9375rem]">
      <div className="flex items-center gap-2">
        <SyncMark sync={sync} className="size-4" />
        <h2 className="font-sans text-base font-semibold">{title}</h2>
        <span className="ms-auto text-sm text-muted-foreground">{t.since(describeAge(nowMs - sinceMs))}</span>
      </div>
      <p>{what}</p>
      <p className="text-muted-foreground">{stillWorks}</p>
      <div className="flex items-center justify-between gap-3 border-t border-border pt-3">
        <span className="text-sm text-muted-foreground">
          {lastSyncMs === null ? t.notChecked : t.lastNews(describeAge(nowMs - lastSyncMs))}
        </span>
        <Button variant="outline" size="sm" aria-busy={isChecking || undefined} onClick={() => refresh()}>
          {isChecking ? t.checking : t.checkNow}
        </Button>
      </div>
      {isDebugging() && (
        <Link
          to={paths.debugSync.getHref()}
          onClick={onLeave}
          className="text-sm font-semibold underline underline-offset-4"
        >
          {t.allDetails}
        </Link>
      )}
    </div>
  )
}

/** The time, every second while somebody looks. */
function useNowMs(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
