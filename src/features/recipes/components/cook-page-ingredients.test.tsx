import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { asked, chips, openPage, prepareCookPage } from '../testing/cook-page'

prepareCookPage()

describe('the ingredients field', () => {
  it('separates at commas and Enter, and takes the last one back with Backspace', async () => {
    const { user, field } = await openPage()
    await user.type(field, 'rice, two eggs{Enter}')
    expect(chips()).toEqual(['Remove rice', 'Remove two eggs'])
    expect(field).toHaveValue('')
    await user.type(field, '{Backspace}')
    expect(chips()).toEqual(['Remove rice'])
    await user.click(screen.getByRole('button', { name: 'Remove rice' }))
    expect(chips()).toEqual([])
    expect(field).toHaveFocus()
  })

  it('takes a pasted shopping list apart', async () => {
    const { user, field } = await openPage()
    await user.click(field)
    await user.paste('- rice\n- eggs\n- peas')
    expect(chips()).toEqual(['Remove rice', 'Remove eggs', 'Remove peas'])
  })

  it('can be gone through and emptied by the keyboard, and the focus is never lost', async () => {
    const { user, field } = await openPage()
    await user.type(field, 'rice, eggs, peas, corn,')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('button', { name: 'Remove peas' })).toHaveFocus()
    await user.keyboard('{Delete}')
    expect(screen.getByRole('button', { name: 'Remove corn' })).toHaveFocus()
    await user.keyboard('{Backspace}')
    expect(screen.getByRole('button', { name: 'Remove eggs' })).toHaveFocus()
    await user.keyboard('{Delete}{Delete}')
    expect(chips()).toEqual([])
    expect(field).toHaveFocus()
  })

  it('never sends because of an Enter too many', async () => {
    const { user, field } = await openPage()
    await user.type(field, 'rice{Enter}{Enter}{Enter}')
    expect(asked).toEqual([])
  })
})
