/** What a kitchen of the world reaches for. All names are in the food table. */

export interface Cuisine {
  name: string
  /** Words that mean it. */
  pattern: RegExp
  /** Foods that remind of it. */
  hints: RegExp
  fat: string
  aromatics: string[]
  spices: string[]
  herbs: string[]
  acid: string
  sauces: string[]
  /** Dishes that are at home in it. */
  dishes: string[]
}

const cuisine = (
  name: string,
  [pattern, hints]: [RegExp, RegExp],
  [fat, acid]: [string, string],
  aromatics: string[],
  spices: string[],
  herbs: string[],
  sauces: string[],
  dishes: string[],
): Cuisine => ({ name, pattern, hints, fat, acid, aromatics, spices, herbs, sauces, dishes })

export const CUISINES: Cuisine[] = [
  cuisine(
    'Italian',
    [
      /ital|sicil|tuscan|roman/,
      /pasta|spaghetti|tagliatelle|gnocchi|mozzarella|parmesan|basil|pesto|risotto|ricotta|polenta|sun-dried/i,
    ],
    ['olive oil', 'lemon'],
    ['onion', 'garlic'],
    ['dried oregano'],
    ['basil', 'parsley'],
    ['tomato purée'],
    ['pasta', 'risotto', 'soup', 'frittata', 'toast', 'baked-fish'],
  ),
  cuisine(
    'Indian',
    [
      /india|punjab|bengal|goan|sri lank|pakistan|bangladesh|nepal/,
      /paneer|garam|turmeric|naan|red lentils|curry|cardamom/i,
    ],
    ['rapeseed oil', 'lemon'],
    ['onion', 'garlic', 'ginger'],
    ['cumin', 'turmeric', 'garam masala', 'ground coriander'],
    ['coriander', 'mint'],
    ['tomato purée'],
    ['curry', 'pilaf', 'stew', 'soup'],
  ),
  cuisine(
    'Thai',
    [
      /thai|lao|cambod|indones|malay|singapor|filipin|philipp/,
      /coconut milk|lemongrass|fish sauce|rice noodles|thai|peanut/i,
    ],
    ['rapeseed oil', 'lime'],
    ['garlic', 'ginger', 'chilli', 'lemongrass'],
    [],
    ['coriander', 'basil'],
    ['soy sauce'],
    ['curry', 'stir-fry', 'soup', 'salad'],
  ),
  cuisine(
    'Vietnamese',
    [/vietnam/, /rice paper|rice noodles|fish sauce/i],
    ['rapeseed oil', 'lime'],
    ['garlic', 'ginger', 'spring onion'],
    ['five-spice'],
    ['mint', 'coriander'],
    ['soy sauce'],
    ['stir-fry', 'salad', 'soup', 'wraps'],
  ),
  cuisine(
    'Chinese',
    [
      /chin|szechuan|sichuan|canton|asian|taiwan/,
      /soy sauce|hoisin|egg noodles|pak choi|five-spice|bean sprouts|oyster sauce|water chestnut/i,
    ],
    ['rapeseed oil', 'cider vinegar'],
    ['garlic', 'ginger', 'spring onion'],
    ['five-spice'],
    ['coriander'],
    ['soy sauce'],
    ['stir-fry', 'soup', 'grain-bowl'],
  ),
  cuisine(
    'Japanese',
    [/japan/, /miso|edamame|udon|seaweed|soba|shiitake|tofu/i],
    ['rapeseed oil', 'lime'],
    ['ginger', 'spring onion'],
    [],
    ['chives'],
    ['miso', 'soy sauce'],
    ['stir-fry', 'grain-bowl', 'soup', 'salad'],
  ),
  cuisine(
    'Korean',
    [/korea/, /kimchi|gochujang/i],
    ['rapeseed oil', 'cider vinegar'],
    ['garlic', 'ginger', 'spring onion'],
    ['chilli flakes'],
    ['chives'],
    ['soy sauce'],
    ['stir-fry', 'grain-bowl', 'stew'],
  ),
  cuisine(
    'Mexican',
    [
      /mexic|tex[- ]?mex|latin|peru|brazil|argentin|cuba|colomb/,
      /tortilla|black beans|kidney beans|avocado|sweetcorn|jalap|guacamole/i,
    ],
    ['rapeseed oil', 'lime'],
    ['red onion', 'garlic', 'chilli'],
    ['cumin', 'smoked paprika'],
    ['coriander'],
    ['tomato purée'],
    ['wraps', 'grain-bowl', 'stew', 'salad'],
  ),
  cuisine(
    'Middle Eastern',
    [
      /middle east|leban|levant|turk|persia|iran|arab|israel|syria|egypt/,
      /tahini|hummus|bulgur|halloumi|pomegranate|za.atar|sumac|pitta|aubergine/i,
    ],
    ['olive oil', 'lemon'],
    ['red onion', 'garlic'],
    ['cumin', 'ground coriander', 'paprika'],
    ['parsley', 'mint'],
    [],
    ['traybake', 'grain-bowl', 'salad', 'pilaf', 'wraps'],
  ),
  cuisine(
    'Moroccan',
    [/morocc|africa|ethiop|tunis|alger/, /couscous|dried apricots|harissa|dates/i],
    ['olive oil', 'lemon'],
    ['onion', 'garlic', 'ginger'],
    ['cumin', 'cinnamon', 'paprika'],
    ['coriander', 'mint'],
    ['tomato purée'],
    ['stew', 'traybake', 'soup', 'grain-bowl'],
  ),
  cuisine(
    'Greek',
    [/gree|cypr|balkan/, /feta|olives|oregano|greek|tzatziki|dill/i],
    ['olive oil', 'lemon'],
    ['red onion', 'garlic'],
    ['dried oregano'],
    ['dill', 'mint'],
    [],
    ['traybake', 'baked-fish', 'salad', 'stew'],
  ),
  cuisine(
    'Mediterranean',
    [/mediterr|provenc|croat/, /cherry tomatoes|olives|courgette|artichoke|capers|cod|tuna/i],
    ['olive oil', 'lemon'],
    ['red onion', 'garlic'],
    ['dried oregano'],
    ['parsley', 'basil'],
    [],
    ['traybake', 'baked-fish', 'salad', 'grain-bowl', 'pasta'],
  ),
  cuisine(
    'Spanish',
    [/spain|spani|catal|basque|portug/, /chorizo|paprika|prawns|mussels|squid|ham/i],
    ['olive oil', 'lemon'],
    ['onion', 'garlic'],
    ['smoked paprika'],
    ['parsley'],
    ['tomato purée'],
    ['pilaf', 'frittata', 'stew', 'baked-fish'],
  ),
  cuisine(
    'French',
    [/fren|france|breton|alsac|belg|swiss/, /crème|leek|goat|mustard|tarragon|shallot|white wine|red wine|duck|brie/i],
    ['olive oil', 'lemon'],
    ['shallot', 'garlic'],
    ['bay leaf'],
    ['thyme', 'parsley'],
    ['mustard'],
    ['stew', 'baked-fish', 'soup', 'traybake', 'frittata'],
  ),
  cuisine(
    'British',
    [
      /brit|engl|scot|irish|welsh|german|austria|polish|poland|nordic|swed|danish|norw|finn|russia|ukrain|hungar|czech|dutch/,
      /potato|peas|cabbage|sausages|bacon|turnip|parsnip|cheddar|horseradish|mackerel/i,
    ],
    ['rapeseed oil', 'cider vinegar'],
    ['onion'],
    ['paprika'],
    ['thyme', 'parsley', 'chives'],
    ['mustard'],
    ['soup', 'stew', 'traybake', 'toast'],
  ),
  cuisine(
    'American',
    [
      /americ|southern|cajun|creole|californ|caribb|jamaic|hawai/,
      /sweetcorn|beef mince|sweet potato|turkey|cajun|ketchup|bbq/i,
    ],
    ['rapeseed oil', 'lime'],
    ['red onion', 'garlic'],
    ['smoked paprika', 'chilli flakes'],
    ['chives', 'parsley'],
    [],
    ['traybake', 'grain-bowl', 'salad', 'wraps', 'stew'],
  ),
]

export function cuisineFor(wish: string): Cuisine | undefined {
  const text = wish.toLowerCase()
  return CUISINES.find(({ pattern }) => pattern.test(text))
}

/** The name to show: what was asked for, if it is a name at all. */
export function cuisineName(wish: string, chosen: Cuisine | undefined, fallback: string): string {
  if (/^\p{L}[\p{L}\p{M} ’'&-]{0,39}$/u.test(wish)) return wish.charAt(0).toUpperCase() + wish.slice(1)
  return chosen?.name ?? fallback
}
