import { lazy } from 'react'
import { useNavigate } from 'react-router-dom'
import { PaletteHost, type Shortcut } from '@/features/palette/public'
import { openPurchaseDialog } from '@/features/purchase/public'
import { useSession } from '@/lib/session'
import { paths } from '../paths'

const loadPalette = () => import('../palette/palette')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))

/** What the keyboard can do from anywhere. */
export function Shortcuts() {
  const { status } = useSession()
  const navigate = useNavigate()
  const actions: Partial<Record<Shortcut, () => void>> = {
    cook: () => void navigate(paths.home.getHref()),
    recipeBook: () => void navigate(paths.recipes.getHref()),
    history: () => void navigate(paths.history.getHref()),
    account: () => void navigate(paths.account.getHref()),
    buyTokens: () => openPurchaseDialog(),
  }
  return (
    <PaletteHost
      load={loadPalette}
      onShortcut={(shortcut) => {
        // A visitor has none of these screens.
        if (status === 'signed-in') actions[shortcut]?.()
      }}
    >
      <Palette />
    </PaletteHost>
  )
}
