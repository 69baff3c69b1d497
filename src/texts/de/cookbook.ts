import type { Translation } from '../translation'

export const cookbook: Translation['cookbook'] = {}
