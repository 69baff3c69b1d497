import type { RecipeContent } from '@contract/recipe'
import { screen } from '@testing-library/react'
import { renderPage } from '@/testing/render-app'
import { describe, expect, it } from 'vitest'
import { recipeContent } from '../testing/event-stream'
import { RecipeView } from './recipe-view'

const show = (allergens: string[], changes: Partial<RecipeContent> = {}, servings = recipeContent.servings) =>
  renderPage(
    <RecipeView
      content={{ ...recipeContent, allergens, ...changes }}
      reading={{ servings, units: 'metric' }}
      onServingsChange={() => undefined}
      onUnitsChange={() => undefined}
      headingLevel="h1"
    />,
  )

describe('a recipe on its page', () => {
  it('says which allergens it contains', () => {
    show(['peanuts', 'milk'])
    expect(screen.getByText('Contains: peanuts, milk.')).toBeVisible()
  })

  it('promises nothing when none was found', () => {
    show([])
    expect(screen.getByText(/None of the 14 common allergens was found\. Check the labels/)).toBeVisible()
  })

  it('marks its nutrition as an estimate', () => {
    show([])
    expect(screen.getByRole('heading', { name: /Nutrition/ })).toHaveTextContent('per serving, estimated')
  })

  it('scales the amounts in its steps with the list', () => {
    const ingredients = [{ quantity: 200, unit: 'g', name: 'red lentils' }]
    show([], { servings: 2, ingredients, steps: ['Add 200 g of lentils.'], tip: 'Rest it.' }, 4)
    expect(screen.getByText('Add 400 g of lentils.')).toBeVisible()
    expect(screen.queryByText(/amounts in the steps/)).toBeNull()
  })

  it('says for how many the amounts in its steps are where they cannot follow', () => {
    show([], { servings: 2, steps: ['Add 50 ml of water.'] }, 4)
    expect(screen.getByText('Add 50 ml of water.')).toBeVisible()
    expect(screen.getByText('The amounts in the steps are for 2 servings; the list has yours.')).toBeVisible()
  })
})
