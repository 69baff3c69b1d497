import type { Translation } from '../translation'

export const purchase: Translation['purchase'] = {}
