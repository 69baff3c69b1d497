/** Request, stream events and content of `generate-recipe`. */
import * as z from 'zod/mini'
import { cleanText } from './clean-text.ts'
import * as limit from './limits.ts'

/** Cleaned first, so that what is checked is what is stored. */
const text = (max: number) =>
  z.pipe(z.pipe(z.string(), z.transform(cleanText)), z.string().check(z.minLength(1), z.maxLength(max)))

const tags = z._default(z.array(text(limit.MAX_TAG_LENGTH)).check(z.maxLength(limit.MAX_TAGS)), [])

const ingredients = z.array(text(limit.MAX_INGREDIENT_LENGTH)).check(z.maxLength(limit.MAX_INGREDIENTS))

const orderSchema = z.object({
  /** Made by the caller before it sends; the same id never pays twice. */
  requestId: z.uuid(),
  /** A recipe of the person's own: it is written anew under the wishes of this order, and its ingredients are the order's. */
  variantOf: z.optional(z.uuid()),
  ingredients: z._default(ingredients, []),
  /** Ids of `DIETS` and `ALLERGENS` (wishes.ts), which code checks, or free words: a food is avoided by its name. */
  diet: tags,
  allergies: tags,
  cuisine: z.optional(text(limit.MAX_CUISINE_LENGTH)),
  servings: z._default(z.int().check(z.minimum(limit.MIN_SERVINGS), z.maximum(limit.MAX_SERVINGS)), 2),
  maxMinutes: z.optional(z.int().check(z.minimum(limit.MIN_MINUTES), z.maximum(limit.MAX_MINUTES))),
  notes: z.optional(text(limit.MAX_NOTES_LENGTH)),
})

export const generateRecipeRequestSchema = orderSchema.check(
  z.refine((order) => order.variantOf !== undefined || order.ingredients.length > 0, {
    error: 'at least one is needed',
    path: ['ingredients'],
  }),
)
export type GenerateRecipeRequest = z.infer<typeof generateRecipeRequestSchema>
/** What a caller may leave out: everything that has a default. */
export type GenerateRecipeInput = z.input<typeof generateRecipeRequestSchema>

export const ingredientSchema = z.object({
  /** Null for "to taste". */
  quantity: z.nullable(z.number().check(z.positive(), z.maximum(10_000))),
  /** Metric or a count word ("g", "ml", "tbsp", "clove"); empty for plain counts. */
  unit: z.string().check(z.maxLength(20)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  note: z.optional(z.string().check(z.maxLength(120))),
})
export type Ingredient = z.infer<typeof ingredientSchema>

/** What a model writes. */
export const writtenRecipeSchema = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  summary: z.string().check(z.minLength(1), z.maxLength(400)),
  cuisine: z.optional(z.string().check(z.maxLength(40))),
  servings: z.int().check(z.minimum(limit.MIN_SERVINGS), z.maximum(limit.MAX_SERVINGS)),
  prepMinutes: z.int().check(z.minimum(0), z.maximum(24 * 60)),
  cookMinutes: z.int().check(z.minimum(0), z.maximum(24 * 60)),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  diet: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10)),
  allergens: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  ingredients: z.array(ingredientSchema).check(z.minLength(1), z.maxLength(60)),
  steps: z.array(z.string().check(z.minLength(1), z.maxLength(800))).check(z.minLength(1), z.maxLength(30)),
  /** Per serving, estimated by the model. */
  nutrition: z.object({
    calories: z.number().check(z.minimum(0), z.maximum(5_000)),
    proteinG: z.number().check(z.minimum(0), z.maximum(500)),
    carbsG: z.number().check(z.minimum(0), z.maximum(500)),
    fatG: z.number().check(z.minimum(0), z.maximum(500)),
  }),
  tip: z.optional(z.string().check(z.maxLength(300))),
})
export type WrittenRecipe = z.infer<typeof writtenRecipeSchema>

/** What is kept: what was written, and what the server adds. */
export const recipeContentSchema = z.extend(writtenRecipeSchema, {
  /** The recipe that this one is a variant of, as it was called then. It may have been deleted since. */
  variantOf: z.optional(z.object({ id: z.uuid(), title: z.string() })),
})
export type RecipeContent = z.infer<typeof recipeContentSchema>

/** What may be shown before the commit: everything but the steps, which leave the server only once paid. */
export const partialRecipeSchema = z.object({
  title: z.optional(z.string()),
  summary: z.optional(z.string()),
  servings: z.optional(z.int()),
  prepMinutes: z.optional(z.number()),
  cookMinutes: z.optional(z.number()),
  difficulty: z.optional(z.string()),
  ingredients: z.optional(z.array(ingredientSchema)),
})
export type PartialRecipe = z.infer<typeof partialRecipeSchema>

const wallet = { balance: z.int(), version: z.int() }

/** `event: balance`, first: the tokens are held, the number on screen may go down. */
export const balanceEventSchema = z.object({ ...wallet, cost: z.int() })
/** `event: partial`, often: the recipe so far. `progress` runs from 0 to 1. */
export const partialEventSchema = z.object({ recipe: partialRecipeSchema, progress: z.number() })
/** `event: recipe`, last: committed, in the Recipe Book, paid once. Also the JSON answer. */
export const recipeEventSchema = z.object({
  ...wallet,
  cost: z.int(),
  recipe: z.object({
    id: z.uuid(),
    title: z.string(),
    content: recipeContentSchema,
    tokensSpent: z.int(),
    createdAt: z.string(),
  }),
})
export type RecipeEvent = z.infer<typeof recipeEventSchema>
export type GenerateRecipeResponse = RecipeEvent
