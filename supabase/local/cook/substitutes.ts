/** What can take the place of a food that may not be used; the first that is allowed is taken. */
import type { Food, Kind } from './foods/food.ts'
import { foodNamed } from './foods/table.ts'

const BY_NAME: Record<string, string[]> = {
  'soy sauce': ['tamari', 'coconut aminos'],
  tamari: ['coconut aminos'],
  miso: ['coconut aminos'],
  'fish sauce': ['tamari', 'coconut aminos'],
  'oyster sauce': ['tamari', 'coconut aminos'],
  'hoisin sauce': ['tamari', 'coconut aminos'],
  'Worcestershire sauce': ['balsamic vinegar', 'cider vinegar'],
  'Thai curry paste': ['curry powder', 'harissa'],
  'shrimp paste': ['tamari', 'coconut aminos'],
  pesto: ['basil'],
  mayonnaise: ['avocado', 'olive oil'],
  hummus: ['white beans', 'avocado'],
  tzatziki: ['coconut yogurt', 'cucumber'],
  mustard: ['horseradish'],
  'curry powder': ['turmeric', 'cumin'],
  'mustard seeds': ['cumin'],
  celery: ['fennel', 'courgette'],
  celeriac: ['parsnip', 'turnip'],
  'celery salt': ['sumac'],
  honey: ['maple syrup'],
  'milk chocolate': ['dark chocolate', 'cocoa powder'],
  'hazelnut spread': ['dark chocolate', 'cocoa powder'],
  marzipan: ['maple syrup'],
  Parmesan: ['vegetarian hard cheese', 'nutritional yeast'],
  potato: ['celeriac', 'turnip', 'cauliflower'],
  'sweet potato': ['butternut squash', 'turnip', 'cauliflower'],
  banana: ['raspberries', 'strawberries'],
  granola: ['oats', 'pumpkin seeds'],
  'puff pastry': ['gluten-free bread', 'courgette'],
  'white wine vinegar': ['cider vinegar', 'lemon'],
  'balsamic vinegar': ['cider vinegar', 'lemon'],
  'malt vinegar': ['cider vinegar'],
  'dried apricots': ['raisins'],
  'yeast extract': ['nutritional yeast'],
  kimchi: ['sauerkraut'],
  'ground almonds': ['gluten-free flour'],
  'chicken stock': ['vegetable stock', 'water'],
  gelatine: ['chia seeds'],
}

const BY_KIND: Partial<Record<Kind, string[]>> = {
  meat: ['chicken breast', 'tofu', 'chickpeas', 'white beans', 'mushrooms', 'aubergine'],
  poultry: ['tofu', 'chickpeas', 'white beans', 'mushrooms', 'aubergine'],
  mince: ['turkey', 'red lentils', 'black beans', 'mushrooms', 'aubergine'],
  cured: ['turkey', 'tofu', 'chickpeas', 'mushrooms'],
  fish: ['chicken breast', 'tofu', 'white beans', 'mushrooms', 'courgette'],
  shellfish: ['cod', 'chicken breast', 'tofu', 'white beans', 'mushrooms'],
  tofu: ['chickpeas', 'white beans', 'chicken breast', 'mushrooms'],
  egg: ['tofu', 'chickpeas', 'mushrooms'],
  legume: ['tofu', 'mushrooms', 'courgette'],
  grain: ['quinoa', 'rice', 'cauliflower rice'],
  pasta: ['gluten-free pasta', 'rice noodles', 'courgette'],
  noodle: ['rice noodles', 'gluten-free pasta', 'courgette'],
  bread: ['gluten-free bread', 'corn tortilla', 'lettuce'],
  wrap: ['corn tortilla', 'rice paper', 'lettuce'],
  oats: ['gluten-free oats', 'chia seeds', 'ground flaxseed'],
  flour: ['gluten-free flour', 'ground almonds', 'ground flaxseed'],
  cheese: ['nutritional yeast', 'pumpkin seeds', 'avocado'],
  cream: ['coconut yogurt', 'coconut milk', 'tahini'],
  milk: ['oat drink', 'soya drink', 'rice drink', 'coconut yogurt'],
  fat: ['olive oil', 'rapeseed oil', 'coconut oil'],
  liquid: ['vegetable stock', 'water'],
  nut: ['pumpkin seeds', 'sunflower seeds'],
  seed: ['pumpkin seeds', 'sunflower seeds'],
  root: ['celeriac', 'turnip', 'cauliflower'],
}

/** A version of the food itself: what is said before its name, and the food in the table that it resembles. */
const VERSIONS: Partial<Record<Kind, [prefix: string, like: string]>> = {
  meat: ['vegan', 'vegan chicken-style pieces'],
  poultry: ['vegan', 'vegan chicken-style pieces'],
  mince: ['vegan', 'vegan mince'],
  cured: ['vegan', 'vegan chicken-style pieces'],
  fish: ['vegan', 'vegan chicken-style pieces'],
  shellfish: ['vegan', 'vegan chicken-style pieces'],
  cheese: ['dairy-free', 'dairy-free cheese'],
  cream: ['dairy-free', 'coconut yogurt'],
  milk: ['dairy-free', 'rice drink'],
  fat: ['dairy-free', 'dairy-free butter'],
  pasta: ['gluten-free', 'gluten-free pasta'],
  noodle: ['gluten-free', 'rice noodles'],
  bread: ['gluten-free', 'gluten-free bread'],
  wrap: ['gluten-free', 'corn tortilla'],
  flour: ['gluten-free', 'gluten-free flour'],
  oats: ['gluten-free', 'gluten-free oats'],
}

/** @returns names in the food table, the best first; none means that the food is better left out. */
export function substitutesFor(food: Food, base: string): string[] {
  return [...(BY_NAME[base] ?? []), ...(BY_KIND[food.kind] ?? [])]
}

/** @returns the food itself, made without what is in the way ("dairy-free mozzarella"), if such a thing is sold. */
export function versionOf(food: Food): Food | undefined {
  const version = VERSIONS[food.kind]
  if (!version) return undefined
  const [prefix, like] = version
  const name = `${prefix} ${food.name}`
  const plural = food.plural === '' ? '' : `${prefix} ${food.plural}`
  const { amount, unit, gramsPerUnit, cut, minutes } = food
  return {
    ...foodNamed(like),
    name,
    plural,
    short: `${prefix} ${food.short}`,
    aliases: [],
    amount,
    unit,
    gramsPerUnit,
    cut,
    minutes,
  }
}
