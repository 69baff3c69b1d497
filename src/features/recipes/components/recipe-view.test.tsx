import { screen } from '@testing-library/react'
import { renderPage } from '@/testing/render-app'
import { describe, expect, it } from 'vitest'
import { recipeContent } from '../testing/event-stream'
import { RecipeView } from './recipe-view'

const show = (allergens: string[]) =>
  renderPage(
    <RecipeView
      content={{ ...recipeContent, allergens }}
      reading={{ servings: 2, units: 'metric' }}
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
})
