import type { Translation } from '../translation'

export const cookingMode: Translation['cookingMode'] = {}
