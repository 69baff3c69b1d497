import type { Translation } from '../translation'

export const shell: Translation['shell'] = {}
