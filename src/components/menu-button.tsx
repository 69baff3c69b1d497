import { useState, type ComponentProps, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useOnDemand } from '@/hooks/use-on-demand'
import { Button } from './ui/button'

const load = () => import('./ui/dropdown-menu')

/** What a menu is made of. */
export type MenuParts = Awaited<ReturnType<typeof load>>

interface MenuButtonProps extends ComponentProps<typeof Button> {
  align: 'start' | 'end'
  /** The menu's items, made of the parts once they are loaded. */
  items: (parts: MenuParts) => ReactNode
}

/** A button that is there at once, and behind it a menu that is loaded when it is first asked for. */
export function MenuButton({ align, items, ...button }: MenuButtonProps) {
  const [wantedBy, setWantedBy] = useState<'pointer' | 'keyboard'>()
  const parts = useOnDemand(load, wantedBy !== undefined, () => setWantedBy(undefined))
  if (wantedBy !== undefined && parts) {
    const { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } = parts
    return (
      // It opens as it comes, since somebody has asked for it.
      <DropdownMenu defaultOpen>
        <DropdownMenuTrigger asChild>
          <Button {...button} />
        </DropdownMenuTrigger>
        <DropdownMenuContent align={align} ref={wantedBy === 'keyboard' ? focusFirstItem : undefined}>
          {items(parts)}
        </DropdownMenuContent>
      </DropdownMenu>
    )
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    setWantedBy('keyboard')
  }
  return (
    <Button
      aria-haspopup="menu"
      aria-expanded={false}
      {...button}
      // Enter and the space bar click as well, and of that no pointer knows.
      onClick={(event: MouseEvent) => setWantedBy(event.detail === 0 ? 'keyboard' : 'pointer')}
      onKeyDown={handleKeyDown}
    />
  )
}

/** As the menu does it by itself, once it is there to see that a key was pressed. */
function focusFirstItem(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true })
}
