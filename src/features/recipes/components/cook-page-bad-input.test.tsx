import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answer, asked, openPage, prepareCookPage } from '../testing/cook-page'
import { sse, streamOf } from '../testing/event-stream'

prepareCookPage()

describe('bad input', () => {
  it.each<[string, string, RegExp | string[]]>([
    [
      '200 ingredients',
      Array.from({ length: 200 }, (_, index) => `food ${index}`).join('\n'),
      /30 ingredients are the most; 170 are left in the field/,
    ],
    ['a pasted paragraph', 'It was a dark and stormy night. '.repeat(40), /Keep each under 60 characters/],
    ['a script', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['emoji', '🍅, 👩‍🍳 rice', ['🍅', '👩‍🍳 rice']],
    ['right-to-left text', 'أرز\nطماطم', ['أرز', 'طماطم']],
    ['a list with bullets', '• rice\n* eggs\n1. peas\n\n- [ ] corn', ['rice', 'eggs', 'peas', 'corn']],
  ])('%s in the ingredients is taken as text, or refused in words', async (_, pasted, expected) => {
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.click(field)
    await user.paste(pasted)
    await user.click(generate)
    if (expected instanceof RegExp) {
      expect(field).toHaveAccessibleDescription(expected)
      expect(asked).toEqual([])
    } else {
      await screen.findByText('Your recipe is ready and saved')
      expect(asked[0]?.ingredients).toEqual(expected)
    }
  })

  it.each([
    ['Notes', 'x'.repeat(10_000), /under 500 characters; this has 10000/],
    ['Cuisine', 'x'.repeat(500), /under 40 characters; this has 500/],
  ])('too much in %s is kept, and refused beside the field', async (name, text, words) => {
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice,')
    const input = screen.getByLabelText(new RegExp(`^${name}`))
    await user.click(input)
    await user.paste(text)
    await user.click(generate)
    expect(input).toHaveAccessibleDescription(words)
    expect(input).toHaveValue(text)
    expect(asked).toEqual([])
  })

  it.each(['0', '1000', '-3', 'two'])('%s servings are kept, and refused beside the field', async (typed) => {
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice,')
    const servings = screen.getByRole('textbox', { name: 'Servings' })
    await user.clear(servings)
    await user.type(servings, typed)
    await user.click(generate)
    expect(servings).toHaveAccessibleDescription('Servings are a whole number from 1 to 12.')
    expect(servings).toHaveValue(typed)
    expect(asked).toEqual([])
  })
})

describe('a form with something wrong', () => {
  it('says so beside the field, goes there, keeps what was typed and asks nothing of the server', async () => {
    const { user, field, generate } = await openPage()
    await user.clear(screen.getByRole('textbox', { name: 'Servings' }))
    await user.type(screen.getByRole('textbox', { name: 'Servings' }), '1000')
    await user.click(generate)
    expect(field).toHaveFocus()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/Add at least one ingredient/)
    expect(screen.getByRole('textbox', { name: 'Servings' })).toHaveValue('1000')
    expect(screen.getByText('Servings are a whole number from 1 to 12.')).toBeVisible()
    expect(asked).toEqual([])
  })
})
