import Search from 'lucide-react/icons/search'
import { Link, Outlet } from 'react-router-dom'
import { Wordmark } from '@/components/brand/wordmark'
import { Button } from '@/components/ui/button'
import { IS_APPLE, openPalette } from '@/features/palette/public'
import { LowTokensNote, openPurchaseDialog, PurchaseDialogHost } from '@/features/purchase/public'
import { TokenBadge } from '@/features/tokens/badge'
import { shellTexts } from '@/texts/en/shell'
import { paths } from '../paths'
import { AccountMenu } from './account-menu'
import { BottomNavigation, TopNavigation } from './main-navigation'
import { Main } from './main'
import { OfflineBar } from './offline-bar'

/** The frame for cooks: the balance is always in sight, the navigation where the thumb or the mouse is. */
export function SignedInLayout() {
  const t = shellTexts()
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(4.25rem+env(safe-area-inset-bottom))] md:pb-0">
      <header
        data-print="hidden"
        className="sticky top-0 z-40 border-b border-border/70 bg-background/90 backdrop-blur-md"
      >
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-2 px-3 max-[22.5rem]:gap-1 sm:gap-3 sm:px-6">
          <Link to={paths.home.getHref()} className="touch-area flex shrink-0 rounded-md" aria-label={t.home}>
            <Wordmark isCompact />
          </Link>
          <TopNavigation className="ms-4 max-md:hidden" />
          <div className="ms-auto flex items-center gap-2 max-[22.5rem]:gap-1">
            <Button
              variant="ghost"
              size="icon"
              className="max-md:hidden"
              aria-keyshortcuts={IS_APPLE ? 'Meta+K' : 'Control+K'}
              onClick={openPalette}
            >
              <Search aria-hidden="true" />
              <span className="sr-only">{t.palette.open}</span>
            </Button>
            <TokenBadge />
            <Button variant="tomato" size="sm" className="h-10 px-3.5" onClick={() => openPurchaseDialog()}>
              {t.buyTokens}
            </Button>
            <AccountMenu />
          </div>
        </div>
        <OfflineBar />
      </header>
      <Main>
        <LowTokensNote />
        <Outlet />
      </Main>
      <BottomNavigation className="md:hidden" />
      <PurchaseDialogHost />
    </div>
  )
}
