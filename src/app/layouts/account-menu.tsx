import { useState, type KeyboardEvent } from 'react'
import { useOnDemand } from '@/hooks/use-on-demand'
import { AccountButton } from './account-button'

const load = () => import('./opened-account-menu')

/** The button is there at once, the menu behind it when it is first asked for. */
export function AccountMenu() {
  const [isWanted, setIsWanted] = useState(false)
  const menu = useOnDemand(load, isWanted, () => setIsWanted(false))
  if (isWanted && menu) return <menu.OpenedAccountMenu />

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    setIsWanted(true)
  }
  return (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setIsWanted(true)}
      onKeyDown={handleKeyDown}
    />
  )
}
