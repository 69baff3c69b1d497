import type { Translation } from '../translation'

export const history: Translation['history'] = {}
