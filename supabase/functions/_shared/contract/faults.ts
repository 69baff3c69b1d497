/** Why a recipe was refused after the checks, for programs: the browser words it in the person's language. */
import * as z from 'zod/mini'

/** The checks of `generate-recipe`. A newer server may know more of them. */
export type FaultRule =
  | 'allergen'
  | 'diet'
  | 'meat-with-milk'
  | 'plain-text'
  | 'servings'
  | 'wished-ingredients'
  | 'calories'
  | 'amounts'
  | 'times'
  | 'max-minutes'
  | 'unused-ingredient'
  | 'unlisted-ingredient'
  /** No whole recipe at all. */
  | 'form'
  /** The order's own allergies leave nothing to cook with. */
  | 'nothing-left'

const words = z.optional(z.string().check(z.maxLength(200)))

export const recipeFaultSchema = z.object({
  /** A `FaultRule`, or one that only a newer server knows. */
  rule: z.string().check(z.maxLength(40)),
  /** What the order ruled out: an id of wishes.ts, or its own words. */
  allergen: words,
  diet: words,
  /** The food that broke it ("satay sauce"), as our tables or the order name it: never free text of the model. */
  found: words,
  /** The servings or minutes of the order. */
  limit: z.optional(z.int()),
})
export type RecipeFault = z.infer<typeof recipeFaultSchema>

/** What a check of ours may say: only rules that the browser has words for. */
export type KnownFault = RecipeFault & { rule: FaultRule }
