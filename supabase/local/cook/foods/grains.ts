import type { FoodRow } from './food.ts'

const gluten = { allergens: ['gluten' as const] }

// A table reads by its columns.
// prettier-ignore
export const GRAINS: FoodRow[] = [
  ['rice', '', 'grain', 70, 'g', 1, 7, 78, 0.7, 'rinse', 12, { aliases: ['white rice', 'basmati', 'basmati rice', 'jasmine rice', 'long grain rice', 'sushi rice', 'wild rice', 'rice pouch'] }],
  ['brown rice', '', 'grain', 70, 'g', 1, 7.5, 74, 2.7, 'rinse', 25, { aliases: ['wholegrain rice'] }],
  ['risotto rice', '', 'grain', 75, 'g', 1, 7, 78, 0.6, '', 18, { aliases: ['arborio', 'arborio rice', 'carnaroli', 'paella rice'] }],
  ['quinoa', '', 'grain', 60, 'g', 1, 14, 60, 6, 'rinse', 15],
  ['couscous', '', 'grain', 65, 'g', 1, 12, 72, 0.6, '', 5, { ...gluten, aliases: ['giant couscous', 'cous cous'] }],
  ['bulgur', '', 'grain', 65, 'g', 1, 12, 70, 1.3, '', 10, { ...gluten, aliases: ['bulgur wheat', 'bulghur', 'cracked wheat', 'freekeh'] }],
  ['pearl barley', '', 'grain', 60, 'g', 1, 10, 72, 1.2, 'rinse', 28, { ...gluten, aliases: ['barley', 'farro', 'spelt', 'wheat', 'rye'] }],
  ['millet', '', 'grain', 60, 'g', 1, 11, 70, 4, 'rinse', 15, { aliases: ['buckwheat', 'amaranth', 'teff', 'sorghum'] }],
  ['polenta', '', 'grain', 60, 'g', 1, 8, 74, 1.8, '', 8, { aliases: ['cornmeal', 'grits'] }],
  ['oats', 'oats', 'oats', 45, 'g', 1, 13, 60, 7, '', 5, { ...gluten, isGoodRaw: true, aliases: ['rolled oat', 'porridge oat', 'oatmeal', 'muesli'] }],
  ['gluten-free oats', 'gluten-free oats', 'oats', 45, 'g', 1, 13, 60, 7, '', 5, { isGoodRaw: true }],
  ['granola', '', 'oats', 45, 'g', 1, 9, 62, 16, '', 0, { allergens: ['gluten', 'nuts'], aliases: ['breakfast cereal', 'cereal', 'cornflake', 'weetabix'] }],
  ['pasta', '', 'pasta', 85, 'g', 1, 12.5, 71, 1.5, '', 11, { ...gluten, aliases: ['penne', 'fusilli', 'farfalle', 'rigatoni', 'macaroni', 'orzo', 'pasta shell', 'conchiglie', 'wholewheat pasta'] }],
  ['spaghetti', '', 'pasta', 85, 'g', 1, 12.5, 71, 1.5, '', 10, { ...gluten, aliases: ['linguine', 'bucatini', 'vermicelli'] }],
  ['tagliatelle', '', 'pasta', 85, 'g', 1, 14, 68, 4, '', 8, { origin: 'egg', allergens: ['gluten', 'eggs'], aliases: ['fettuccine', 'pappardelle', 'egg pasta', 'fresh pasta', 'lasagne', 'lasagna', 'lasagne sheet', 'ravioli', 'tortellini'] }],
  ['gnocchi', '', 'pasta', 150, 'g', 1, 4, 33, 0.5, '', 3, { allergens: ['gluten', 'eggs'], origin: 'egg' }],
  ['gluten-free pasta', '', 'pasta', 85, 'g', 1, 7, 77, 1.5, '', 11, { aliases: ['rice pasta', 'corn pasta', 'lentil pasta', 'chickpea pasta', 'gluten free pasta'] }],
  ['egg noodles', 'egg noodles', 'noodle', 70, 'g', 1, 13, 68, 3, '', 5, { origin: 'egg', allergens: ['gluten', 'eggs'], aliases: ['noodle', 'chow mein noodle'] }],
  ['udon noodles', 'udon noodles', 'noodle', 120, 'g', 1, 5, 42, 0.6, '', 4, { ...gluten, aliases: ['udon', 'ramen', 'ramen noodle', 'soba', 'soba noodle', 'instant noodle', 'wheat noodle'] }],
  ['rice noodles', 'rice noodles', 'noodle', 70, 'g', 1, 7, 79, 0.6, '', 5, { aliases: ['rice vermicelli', 'glass noodle', 'rice stick', 'pho noodle'] }],
  ['bread', '', 'bread', 70, 'g', 1, 9, 47, 3, 'slice', 0, { ...gluten, aliases: ['sourdough', 'baguette', 'ciabatta', 'toast', 'loaf', 'white bread', 'wholemeal bread', 'rye bread', 'bread roll', 'bun', 'bagel', 'focaccia', 'brioche', 'burger bun', 'crouton', 'english muffin', 'crumpet'] }],
  ['gluten-free bread', '', 'bread', 70, 'g', 1, 4, 46, 5, 'slice', 0],
  ['pitta', 'pittas', 'bread', 1, '', 60, 9, 55, 1.3, '', 0, { ...gluten, aliases: ['pita', 'pitta bread', 'pita bread', 'naan', 'naan bread', 'flatbread', 'chapati', 'roti', 'lavash'] }],
  ['wheat tortilla', 'wheat tortillas', 'wrap', 2, '', 40, 8, 50, 7, '', 0, { ...gluten, short: 'tortilla', aliases: ['tortilla', 'wrap', 'tortilla wrap', 'flour tortilla', 'taco', 'taco shell'] }],
  ['corn tortilla', 'corn tortillas', 'wrap', 3, '', 26, 5.7, 45, 2.9, '', 0, { aliases: ['maize tortilla'] }],
  ['rice paper', '', 'wrap', 30, 'g', 1, 2, 82, 0.2, '', 0, { aliases: ['rice paper wrapper', 'spring roll wrapper'] }],
  ['crackers', 'crackers', 'bread', 40, 'g', 1, 9, 66, 14, '', 0, { ...gluten, aliases: ['cracker', 'crispbread', 'pretzel', 'oatcake', 'biscuit', 'cookie', 'cake', 'croissant', 'muffin', 'waffle', 'doughnut', 'pie', 'pizza', 'pizza base'] }],
  ['flour', '', 'flour', 50, 'g', 1, 10, 75, 1, '', 0, { ...gluten, aliases: ['plain flour', 'wheat flour', 'self-raising flour', 'wholemeal flour', 'spelt flour', 'semolina', 'bread flour', 'all purpose flour', 'all-purpose flour'] }],
  ['gluten-free flour', '', 'flour', 50, 'g', 1, 5, 80, 1, '', 0, { aliases: ['rice flour', 'buckwheat flour', 'gluten free flour', 'tapioca flour', 'potato flour'] }],
  ['chickpea flour', '', 'flour', 45, 'g', 1, 22, 53, 6, '', 0, { aliases: ['gram flour', 'besan', 'lentil flour'] }],
  ['ground almonds', 'ground almonds', 'flour', 40, 'g', 1, 21, 10, 50, '', 0, { allergens: ['nuts'], aliases: ['almond flour', 'almond meal'] }],
  ['cornflour', '', 'spice', 1, 'tsp', 3, 0.3, 91, 0.1, '', 0, { aliases: ['cornstarch', 'corn starch', 'corn flour', 'arrowroot', 'potato starch'] }],
  ['breadcrumbs', 'breadcrumbs', 'flour', 25, 'g', 1, 12, 70, 4, '', 0, { ...gluten, aliases: ['breadcrumb', 'panko', 'panko breadcrumb'] }],
  ['puff pastry', '', 'bread', 70, 'g', 1, 6, 38, 25, '', 0, { ...gluten, aliases: ['pastry', 'filo pastry', 'phyllo', 'shortcrust pastry', 'filo', 'dumpling', 'gyoza', 'wonton', 'nugget', 'chicken nugget', 'schnitzel'] }],
  ['tortilla chips', 'tortilla chips', 'seed', 30, 'g', 1, 7, 60, 24, '', 0, { aliases: ['nacho', 'corn chip', 'crisp', 'potato crisp', 'popcorn'] }],
]
