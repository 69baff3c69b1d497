import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { MenuButton } from './menu-button'

function show() {
  render(
    <MenuButton
      align="start"
      items={({ DropdownMenuItem }) => (
        <>
          <DropdownMenuItem>Soup</DropdownMenuItem>
          <DropdownMenuItem>Stew</DropdownMenuItem>
        </>
      )}
    >
      Dish
    </MenuButton>,
  )
  return userEvent.setup()
}

it.each(['{Enter}', ' ', '{ArrowDown}'])('opens by %j at its first item, and gives the focus back', async (key) => {
  const user = show()
  await user.tab()
  await user.keyboard(key)
  await waitFor(async () => expect(await screen.findByRole('menuitem', { name: 'Soup' })).toHaveFocus())
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('menuitem', { name: 'Stew' })).toHaveFocus()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Dish' })).toHaveFocus())
})

it('opens by a press with nothing chosen yet', async () => {
  const user = show()
  await user.click(screen.getByRole('button', { name: 'Dish' }))
  expect(await screen.findByRole('menu')).toHaveFocus()
})
