/** What people call allergies and diets, besides their ids and the names of foods. */
import { wordSet } from '../words.ts'
import type { DietId } from '../../../_shared/contract/wishes.ts'

/** Each stands for whole substances; a name of a single food ("almond", "rye", "prawn") is found in its table. */
export const ALLERGY_NAMES: [names: string, substances: string[]][] = [
  ['gluten, cereal, cereal containing gluten, celiac, coeliac, celiac disease, coeliac disease, zoliakie', ['gluten']],
  ['crustacean, crustacea', ['crustaceans']],
  ['shellfish', ['crustaceans', 'molluscs']],
  ['seafood', ['fish', 'crustaceans', 'molluscs']],
  ['egg, egg white, egg yolk, hen egg, ei, eier, oeuf, huevo, uova', ['eggs']],
  ['fish, fisch, poisson, pescado, pesce, finned fish', ['fish']],
  ['peanut, groundnut, erdnuss, erdnusse, arachide, arachidi, cacahuete', ['peanuts']],
  ['soy, soya, soybean, soja, soia', ['soy']],
  ['milk, dairy, cow milk, cow milk protein, milk protein, casein, whey, milch, lait, leche, latte', ['milk']],
  ['tree nut', ['tree-nuts']],
  ['nut, all nut, mixed nut, nuss, nusse, noix, nuez, noci, fruit a coque', ['peanuts', 'tree-nuts']],
  ['celery, sellerie, celeri, apio, sedano', ['celery']],
  ['mustard, senf, moutarde, mostaza, senape', ['mustard']],
  ['sesame, sesame seed, sesam, sesamo', ['sesame']],
  ['sulphite, sulfite, sulphur dioxide, sulfur dioxide, sulphur', ['sulphites']],
  ['lupin, lupine, lupini', ['lupin']],
  ['mollusc, mollusk', ['molluscs']],
  ['alcohol, wine', ['alcohol']],
  ['meat', ['meat', 'pork']],
  ['pork', ['pork']],
  ['gelatine, gelatin', ['by-products']],
  ['honey', ['honey']],
]

export const DIET_NAMES: [names: string, diet: DietId][] = [
  ['vegan, strictly vegan, plant based, vegano, vegana, vegane', 'vegan'],
  [
    'vegetarian, veggie, lacto vegetarian, ovo vegetarian, lacto ovo vegetarian, meat free, meatless, vegetarisch, vegetariano, vegetarien',
    'vegetarian',
  ],
  ['pescatarian, pescetarian', 'pescatarian'],
  ['gluten free, celiac, coeliac, glutenfrei, sin gluten, sans gluten, senza glutine', 'gluten-free'],
  ['dairy free, milk free, non dairy, milchfrei', 'dairy-free'],
  ['halal', 'halal'],
  ['kosher, kosher style, koscher', 'kosher-style'],
  ['low carb, lowcarb, low carbohydrate, keto, ketogenic, atkins', 'low-carb'],
]

/** Said around a wish and no part of it. */
export const NOISE = wordSet(
  'allergy allergic intolerance intolerant sensitivity sensitive free no any all from of my am to the severe strict contain anything with product diet none',
)
