import type { Translation } from '../translation'

export const auth: Translation['auth'] = {}
