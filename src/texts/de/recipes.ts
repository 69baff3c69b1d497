import type { Translation } from '../translation'

export const recipes: Translation['recipes'] = {}
