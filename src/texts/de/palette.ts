import type { Translation } from '../translation'

export const palette: Translation['palette'] = {}
