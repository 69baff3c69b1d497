import { useOfflineReason } from '@/features/tokens/public'

/** Hangs from the header over the page's empty edge, so that losing and finding the network moves nothing. */
export function OfflineBar() {
  const reason = useOfflineReason()
  return (
    <p
      role="status"
      data-print="hidden"
      className="absolute inset-x-0 top-full truncate bg-warning px-4 text-center text-sm leading-7 font-medium text-warning-foreground"
    >
      {reason}
    </p>
  )
}
