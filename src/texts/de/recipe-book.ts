import type { Translation } from '../translation'

export const recipeBook: Translation['recipeBook'] = {}
