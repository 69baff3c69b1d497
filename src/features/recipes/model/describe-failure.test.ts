// @vitest-environment jsdom
import type { RecipeFault } from '@contract/faults'
import { afterEach, describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/texts/load-language'
import { describeFailure, describeFaults } from './describe-failure'
import type { GenerationError } from './generation'

afterEach(() => chooseLanguage('en'))

const refused = (faults: RecipeFault[], change: Partial<GenerationError> = {}): GenerationError => ({
  code: 'provider_unavailable',
  message: 'in the words of the server',
  faults,
  isReleased: true,
  ...change,
})

describe('a refused recipe', () => {
  it.each<[RecipeFault, string]>([
    [
      { rule: 'allergen', allergen: 'tree-nuts', found: 'praline' },
      'The recipe contained tree nuts (“praline”), which',
    ],
    [{ rule: 'allergen', allergen: 'kiwi' }, 'The recipe contained kiwi, which you are allergic to.'],
    [{ rule: 'diet', diet: 'halal', found: 'mirin' }, 'The recipe did not keep to halal: “mirin” was in it.'],
    [{ rule: 'servings', limit: 1 }, 'The recipe was not for one person.'],
    [{ rule: 'max-minutes', limit: 30 }, 'The recipe took longer than 30 minutes.'],
    [{ rule: 'of-a-newer-server' }, 'The recipe did not pass our checks.'],
  ])('%j is told in words', (fault, words) => {
    expect(describeFaults([fault])).toContain(words)
  })

  it('is told in the language of the page, each thing once', async () => {
    await chooseLanguage('de')
    const fault = { rule: 'allergen', allergen: 'peanuts', found: 'satay' }
    expect(describeFaults([fault, fault])).toBe(
      'Das Rezept enthielt etwas, gegen das du allergisch bist: Erdnüsse („satay“).',
    )
  })

  it('says that nothing was charged, and what next', () => {
    expect(describeFailure(refused([{ rule: 'calories' }]), 0)).toEqual({
      title: 'No recipe this time',
      detail: 'The calories of the recipe did not add up. Nothing was charged. Try again in a moment.',
    })
    expect(describeFailure(refused([]), 0).detail).toContain('could not be written')
  })

  it('promises nothing about the charge where only a gateway has answered', () => {
    expect(describeFailure(refused([], { isReleased: false }), 0).detail).not.toContain('Nothing was charged')
  })

  it('names an order that leaves nothing to cook with', () => {
    const { detail } = describeFailure(refused([{ rule: 'nothing-left' }], { code: 'invalid_request' }), 0)
    expect(detail).toBe(
      'Every ingredient is also among your allergies, so nothing is left to cook with. Nothing was charged.',
    )
  })
})
