import type { Translation } from '../translation'

export const tokens: Translation['tokens'] = {}
