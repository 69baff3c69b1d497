import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { useMatch } from 'react-router-dom'
import { Button } from '@/components/ui/button'
import { TokenMark, useTokenPrices, useTokens } from '@/features/tokens/public'
import { useSession } from '@/lib/session'
import { commonTexts } from '@/texts/en/common'
import { noteTexts } from '@/texts/en/purchase/low-tokens'
import { dismiss, forgetDismissal, isDismissed, tokenLevel, type TokenLevel } from '../model/low-tokens'
import { openPurchaseDialog, usePurchaseDialog } from '../model/purchase-dialog-store'

/**
 * A quiet word above the recipes, where variants and cookbooks are paid for, when tokens run low; the cooking form says
 * it beside its own button. Nothing for whoever is buying already, or has dismissed it.
 */
export function LowTokensNote() {
  const { userId } = useSession()
  const { balance } = useTokens()
  const { data: prices } = useTokenPrices()
  const isBuying = usePurchaseDialog(({ isOpen, isUnderWay }) => isOpen || isUnderWay)
  const isAtRecipes = useMatch('/recipes/*') !== null
  // Told again when the level changes; storage alone would not tell this component.
  const [dismissedLevel, setDismissedLevel] = useState<TokenLevel | null>(null)
  const level = balance === undefined ? null : tokenLevel(balance, prices?.recipe ?? 1)

  if (level === 'enough' && dismissedLevel !== null) setDismissedLevel(null)
  useEffect(() => {
    if (level === 'enough') forgetDismissal()
  }, [level])

  if (userId === null || level === null || level === 'enough' || !isAtRecipes || isBuying) return null
  if (dismissedLevel === level || isDismissed(userId, level)) return null
  const t = noteTexts().lowTokens
  return (
    <aside
      aria-label={t.label}
      data-print="hidden"
      className="mb-6 flex items-center gap-x-4 gap-y-1 rounded-lg bg-token py-1.5 ps-4 pe-1.5 text-token-foreground"
    >
      <TokenMark className="size-5 shrink-0 max-[27rem]:hidden" />
      <p className="grow py-1.5 text-[0.9375rem]">
        {t[level]}{' '}
        <button
          type="button"
          onClick={() => openPurchaseDialog()}
          className="-my-3 inline-flex min-h-11 items-center font-semibold underline decoration-current/50 underline-offset-4 hover:decoration-current"
        >
          {t.seePackages}
        </button>
      </p>
      <Button
        variant="ghost"
        size="icon"
        className="text-current hover:bg-token-foreground/10 hover:text-current"
        onClick={() => {
          dismiss(userId, level)
          setDismissedLevel(level)
          // The button that had the focus is gone with it.
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
        }}
      >
        <X aria-hidden="true" />
        <span className="sr-only">{commonTexts().close}</span>
      </Button>
    </aside>
  )
}
