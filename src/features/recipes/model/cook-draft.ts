/** What the person has put into the cooking form: kept as typed, checked apart, sent only when whole. */
import { cleanText } from '@contract/clean-text'
import type { GenerateRecipeRequest } from '@contract/recipe'
import {
  MAX_CUISINE_LENGTH,
  MAX_INGREDIENTS,
  MAX_INGREDIENT_LENGTH,
  MAX_MINUTES,
  MAX_NOTES_LENGTH,
  MAX_SERVINGS,
  MAX_TAGS,
  MAX_TAG_LENGTH,
  MIN_MINUTES,
  MIN_SERVINGS,
} from '@contract/limits'
import { arrayOf, isNumber, isString, nullable, shape } from '@/lib/shape'
import { orderTexts } from '@/texts/en/recipes/order'
import { addItems, type ItemLimits } from './item-list'
import type { Profile } from './profile-wishes'
import { toAllergyIds, wishLabel } from './wish-names'

/** With everything that is known: what is checked and sent. */
export interface CookDraft {
  ingredients: string[]
  /** Typed into the field and not yet separated. */
  ingredientText: string
  diet: string[]
  allergies: string[]
  allergyText: string
  cuisine: string
  /** As typed, so that "1000" stays there to be mended. */
  servings: string
  /** Null when time does not matter. */
  maxMinutes: number | null
  notes: string
}

/** As it is kept. A null is what the person's profile says, now and whenever that changes. */
export interface KeptDraft extends Omit<CookDraft, 'diet' | 'allergies'> {
  diet: string[] | null
  allergies: string[] | null
}

export const isKeptDraft = shape<KeptDraft>({
  ingredients: arrayOf(isString),
  ingredientText: isString,
  diet: nullable(arrayOf(isString)),
  allergies: nullable(arrayOf(isString)),
  allergyText: isString,
  cuisine: isString,
  servings: isString,
  maxMinutes: nullable(isNumber),
  notes: isString,
})

export type CookField = 'ingredients' | 'diet' | 'allergies' | 'cuisine' | 'servings' | 'maxMinutes' | 'notes'
/** In the order of the form, so that the first wrong field can be focused. */
export const COOK_FIELDS: readonly CookField[] = [
  'ingredients',
  'diet',
  'allergies',
  'servings',
  'maxMinutes',
  'cuisine',
  'notes',
]
export type FieldProblems = Partial<Record<CookField, string>>

export const EMPTY_DRAFT: KeptDraft = {
  ingredients: [],
  ingredientText: '',
  diet: null,
  allergies: null,
  allergyText: '',
  cuisine: '',
  servings: '2',
  maxMinutes: null,
  notes: '',
}

export const TIME_CHOICES: readonly (number | null)[] = [null, 15, 30, 45, 60, 90]

export const INGREDIENT_LIMITS: ItemLimits = {
  maxItems: MAX_INGREDIENTS,
  maxLength: MAX_INGREDIENT_LENGTH,
  kind: 'ingredients',
}
export const ALLERGY_LIMITS: ItemLimits = { maxItems: MAX_TAGS, maxLength: MAX_TAG_LENGTH, kind: 'allergies' }

/** What the profile says takes the place of what was not chosen here. */
export function withProfile(draft: KeptDraft, profile: Profile): CookDraft {
  return { ...draft, diet: draft.diet ?? [...profile.diets], allergies: draft.allergies ?? [...profile.allergens] }
}

/** @returns the whole number in a text, or undefined: "2.5", "two" and "" are no servings. */
export function readServings(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined
}

/** The next servings after a press on plus or minus, inside the bounds whatever was typed before. */
export function stepServings(text: string, step: 1 | -1): string {
  const current = readServings(text) ?? MIN_SERVINGS
  return String(Math.min(MAX_SERVINGS, Math.max(MIN_SERVINGS, current + step)))
}

/** Takes what is still in the fields into the lists, as pressing Enter there would. */
export function settleDraft(draft: CookDraft): CookDraft {
  const ingredients = addItems(draft.ingredients, draft.ingredientText, INGREDIENT_LIMITS)
  const allergies = addItems(draft.allergies, draft.allergyText, ALLERGY_LIMITS)
  return {
    ...draft,
    ingredients: ingredients.items,
    ingredientText: ingredients.rest,
    allergies: toAllergyIds(allergies.items),
    allergyText: allergies.rest,
  }
}

const tooLong = (text: string, max: number, describe: (max: number, length: number) => string) =>
  text.trim().length > max ? describe(max, text.trim().length) : undefined

const sameFood = (item: string) => item.trim().toLocaleLowerCase().replace(/s$/, '')

/** Asked for and ruled out at once: better said before anything is sent. */
function forbiddenIngredient({ ingredients, allergies }: CookDraft): string | undefined {
  const ruledOut = new Set(allergies.map((allergy) => sameFood(wishLabel(allergy))))
  const found = ingredients.find((item) => ruledOut.has(sameFood(item)))
  return found && orderTexts().form.problems.forbiddenIngredient(found)
}

/** Says for each field what is wrong with it, in words that stand beside it. Nothing is changed. */
export function checkDraft(draft: CookDraft): FieldProblems {
  const servings = readServings(draft.servings)
  const t = orderTexts().form.problems
  const problems: FieldProblems = {
    ingredients:
      addItems(draft.ingredients, draft.ingredientText, INGREDIENT_LIMITS).problem ??
      (draft.ingredients.length === 0 && draft.ingredientText.trim() === ''
        ? t.noIngredient
        : forbiddenIngredient(draft)),
    diet: draft.diet.length > MAX_TAGS ? t.tooManyDiets(MAX_TAGS) : undefined,
    allergies: addItems(draft.allergies, draft.allergyText, ALLERGY_LIMITS).problem,
    cuisine: tooLong(draft.cuisine, MAX_CUISINE_LENGTH, t.cuisineTooLong),
    servings:
      servings === undefined || servings < MIN_SERVINGS || servings > MAX_SERVINGS
        ? t.servings(MIN_SERVINGS, MAX_SERVINGS)
        : undefined,
    maxMinutes:
      draft.maxMinutes !== null && (draft.maxMinutes < MIN_MINUTES || draft.maxMinutes > MAX_MINUTES)
        ? t.maxMinutes(MIN_MINUTES, MAX_MINUTES)
        : undefined,
    notes: tooLong(draft.notes, MAX_NOTES_LENGTH, t.notesTooLong),
  }
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined))
}

/** @returns the request, cleaned as the server does, or undefined while {@link checkDraft} has something to say. */
export function toRequest(draft: CookDraft, requestId: string): GenerateRecipeRequest | undefined {
  const settled = settleDraft(draft)
  const servings = readServings(settled.servings)
  const ingredients = settled.ingredients.map(cleanText)
  if (Object.keys(checkDraft(settled)).length > 0 || servings === undefined || ingredients.includes(''))
    return undefined
  return {
    requestId,
    ingredients,
    diet: settled.diet.map(cleanText),
    allergies: settled.allergies.map(cleanText),
    cuisine: cleanText(settled.cuisine) || undefined,
    servings,
    maxMinutes: settled.maxMinutes ?? undefined,
    notes: cleanText(settled.notes) || undefined,
  }
}
