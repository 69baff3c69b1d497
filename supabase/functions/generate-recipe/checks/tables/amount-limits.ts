/**
 * The most of anything that one person is served, by unit. Generous: 1 kg of mussels in their shells, soup stock by
 * the litre, twenty olives. Of what is strong by the spoon less is absurd already, and of some of it dangerous: 5 g of
 * salt are the WHO's limit for a day ("Sodium intake for adults and children", 2012), and two grated nutmegs poison.
 */

/** Unit names, with what they come to in grams or millilitres (0: counted) and the most of it for one person. */
const UNITS: [names: string, grams: number, most: number][] = [
  ['g gram gramm gramme gr', 1, 1_250],
  ['kg kilo kilogram', 1_000, 1.25],
  ['mg', 0.001, 5_000],
  ['ml millilitre milliliter', 1, 1_500],
  ['cl', 10, 150],
  ['dl', 100, 15],
  ['l litre liter', 1_000, 1.5],
  ['oz ounce', 28, 44],
  ['lb pound', 454, 2.75],
  ['tsp teaspoon tl cc cdta', 5, 12],
  ['tbsp tablespoon el cs cda', 15, 12],
  ['cup tasse tasses taza', 240, 6],
  ['clove zehe zehen gousse diente spicchio', 0, 12],
  ['pinch dash prise pincee pizca pizzico', 0.4, 10],
  ['slice scheibe rebanada fetta tranche', 0, 16],
  ['can tin jar pack packet bag dose', 0, 4],
  ['bunch handful bund', 0, 5],
  ['sprig stalk stick leaf stem zweig', 0, 40],
  ['piece', 0, 40],
]

export interface UnitLimit {
  /** 0 for what is counted. */
  grams: number
  most: number
}

const BY_NAME = new Map<string, UnitLimit>(
  UNITS.flatMap(([names, grams, most]) => names.split(' ').map((name) => [name, { grams, most }] as const)),
)
const COUNTED: UnitLimit = { grams: 0, most: 50 }

/** @param unit one plain word, in the singular; one that is unknown is counted */
export function limitOf(unit: string): UnitLimit {
  return BY_NAME.get(unit) ?? COUNTED
}

/** Grams for one person, of what is strong. The first name that fits counts. */
export const STRONG: [name: RegExp, maxGrams: number][] = [
  [/\b(salt crust|rock salt|coarse salt)\b/i, 1_000],
  [/\b(celery|garlic|onion|sea|table|kosher|fine)? ?salt\b(?!ed)/i, 15],
  [/\b(nutmeg|mace)\b/i, 5],
  [/\b(baking (powder|soda)|bicarb\w*|cream of tartar|xanthan|gelatine?|agar)\b/i, 20],
  [/\b(cayenne|chill?i (powder|flakes))\b/i, 15],
  [/\b(ground )?(cinnamon|cumin|turmeric|paprika|allspice|cardamom|cloves|garam masala|curry powder)\b/i, 30],
  [/\b(vanilla|almond|rum) (extract|essence)\b/i, 30],
]
