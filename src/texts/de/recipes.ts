import type { Translation } from '../translation'
import { facts } from './recipes/facts'
import { faults } from './recipes/faults'
import { form } from './recipes/form'
import { generation } from './recipes/generation'
import { recipe } from './recipes/recipe'
import { variant } from './recipes/variant'
import { wishes } from './recipes/wishes'

export const recipes: Translation['recipes'] = { facts, faults, form, generation, recipe, variant, wishes }
