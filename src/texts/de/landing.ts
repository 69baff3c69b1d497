import type { Translation } from '../translation'

export const landing: Translation['landing'] = {}
