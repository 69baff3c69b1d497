import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EMPTY_DRAFT } from '../model/cook-draft'
import { useDraftStore } from '../state/draft-store'
import { answer, asked, chips, openPage, prepareCookPage } from '../testing/cook-page'
import { sse, streamOf } from '../testing/event-stream'

prepareCookPage()

describe('diets and allergies', () => {
  it('are chosen by label or typed in words, and sent by id', async () => {
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(screen.getByRole('button', { name: 'Kosher-style' }))
    expect(screen.getByRole('button', { name: 'Kosher-style' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Add Sulfites' }))
    await user.type(screen.getByLabelText('Allergies'), 'tree nuts, kiwi,')
    expect(chips()).toEqual(['Remove Sulfites', 'Remove Tree nuts', 'Remove kiwi'])
    expect(screen.queryByRole('button', { name: 'Add Tree nuts' })).toBeNull()
    await user.click(generate)
    await screen.findByText('Your recipe is ready and saved')
    expect(asked[0]).toMatchObject({ diet: ['kosher-style'], allergies: ['sulphites', 'tree-nuts', 'kiwi'] })
  })

  it('that were kept before there were ids still work', async () => {
    const draft = { ...EMPTY_DRAFT, diet: ['vegan', 'paleo'], allergies: ['tree nuts', 'shellfish'] }
    localStorage.setItem('healthy-meals:cook-draft', JSON.stringify({ state: { draft, ownerId: null }, version: 1 }))
    await useDraftStore.persist.rehydrate()
    const { user } = await openPage()
    expect(useDraftStore.getState().draft.allergies).toEqual(['tree-nuts', 'shellfish'])
    expect(chips()).toEqual(['Remove Tree nuts', 'Remove shellfish'])
    await user.click(screen.getByRole('button', { name: 'paleo' }))
    expect(useDraftStore.getState().draft.diet).toEqual(['vegan'])
  })
})
