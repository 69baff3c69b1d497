import { afterEach, expect, it, vi } from 'vitest'
import { toast } from '@/lib/toast'
import { recipeContent } from '../testing/event-stream'
import { announceSaved } from './announce'

const recipe = { id: 'r1', title: 'Tomato rice', content: recipeContent, tokensSpent: 1, createdAt: '2026-11-23' }

afterEach(() => history.replaceState(null, '', '/'))

it('tells whoever went elsewhere that their recipe is there', () => {
  const success = vi.spyOn(toast, 'success').mockReturnValue(undefined)
  history.replaceState(null, '', '/recipes')
  announceSaved('ann', recipe)
  expect(success).toHaveBeenCalledExactlyOnceWith('Recipe saved · 1 token spent', expect.anything())
})

it('does not say it twice to whoever saw it grow', () => {
  const success = vi.spyOn(toast, 'success').mockReturnValue(undefined)
  announceSaved('ann', recipe)
  expect(success).not.toHaveBeenCalled()
})
