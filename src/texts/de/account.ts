import type { Translation } from '../translation'

export const account: Translation['account'] = {}
