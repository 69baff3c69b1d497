import { screen, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/query-client'
import type { Command } from '../model/command'
import { closePalette } from '../model/palette-store'
import { switchSingleKeys } from '../model/single-keys'
import { CommandPalette } from './command-palette'
import { PaletteHost } from './palette-host'
import { ShortcutSheet } from './shortcut-sheet'

const buy = vi.fn()
const commands: Command[] = [
  { id: 'history', group: 'pages', label: 'History', run: vi.fn() },
  { id: 'buy', group: 'actions', label: 'Buy tokens', keywords: 'pay', run: buy },
]
const load = () => Promise.resolve()
const onShortcut = vi.fn()

function Page() {
  return (
    <QueryClientProvider client={createQueryClient()}>
      <button>Somewhere</button>
      <label>
        Notes <textarea />
      </label>
      <PaletteHost load={load} onShortcut={onShortcut}>
        <CommandPalette commands={commands} onOpenRecipe={vi.fn()} />
        <ShortcutSheet />
      </PaletteHost>
    </QueryClientProvider>
  )
}

// jsdom lays nothing out, so nothing can scroll.
Element.prototype.scrollIntoView = () => undefined

beforeEach(() => {
  render(<Page />)
  screen.getByText('Somewhere').focus()
})
afterEach(() => {
  closePalette()
  switchSingleKeys(true)
  vi.clearAllMocks()
})

describe('the palette', () => {
  it('opens by keys, finds by other words, runs what is marked, and gives the focus back', async () => {
    await userEvent.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('combobox')
    expect(field).toHaveFocus()
    await userEvent.keyboard('pay')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    await userEvent.keyboard('{Enter}')
    expect(buy).toHaveBeenCalledOnce()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Somewhere')).toHaveFocus()
  })

  it('moves by arrows and round the ends, and says what is marked', async () => {
    await userEvent.keyboard('/')
    const field = await screen.findByRole('combobox')
    const markedText = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
    expect(markedText()).toBe('History')
    await userEvent.keyboard('{ArrowUp}')
    expect(markedText()).toBe('Buy tokens')
    await userEvent.keyboard('{ArrowDown}')
    expect(markedText()).toBe('History')
  })

  it('says when nothing matches', async () => {
    await userEvent.keyboard('/')
    await userEvent.type(await screen.findByRole('combobox'), 'xyzzy')
    expect(screen.getByRole('status')).toHaveTextContent('Nothing matches “xyzzy”.')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('goes by Escape, and nothing has happened', async () => {
    await userEvent.keyboard('/')
    await screen.findByRole('combobox')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Somewhere')).toHaveFocus()
  })
})

describe('single keys', () => {
  it('go to screens, but not while somebody types', async () => {
    await userEvent.keyboard('b')
    expect(onShortcut).toHaveBeenCalledWith('recipeBook')
    await userEvent.type(screen.getByLabelText('Notes'), 'b?/')
    expect(screen.getByLabelText('Notes')).toHaveValue('b?/')
    expect(onShortcut).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('are listed by "?", do nothing behind the list, and can be switched off there', async () => {
    await userEvent.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await userEvent.keyboard('b')
    expect(onShortcut).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('switch', { name: 'Single keys' }))
    await userEvent.keyboard('{Escape}b?')
    expect(onShortcut).not.toHaveBeenCalled()
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(await screen.findByRole('combobox')).toBeVisible()
  })
})
