/** What a cook who does not want to be found out might write, and harmless words that come near it. */
import { checkFoodSafety } from '../generate-recipe/checks/food-safety.ts'
import { checkPlainText } from '../generate-recipe/checks/plain-text.ts'
import { readWishes } from '../generate-recipe/checks/wishes.ts'
import { parseRecipe } from '../generate-recipe/recipe-text.ts'
import { equal, ok } from './support/assert.ts'
import { RECIPE } from './support/fake-model.ts'
import { testNames, type Names } from './support/names.ts'

/** Ways to write "peanut" that the eye reads and a list of words does not. */
const DISGUISES = [
  'ｐｅａｎｕｔ',
  'p\u200be\u200ba\u200bnut',
  'pean\u200cut',
  'pea\u200dnut',
  'pean\u00adut',
  'pe\u0301an\u0308ut',
  'p\u0336e\u0336a\u0336n\u0336u\u0336t\u0336',
  '𝓅𝑒𝒶𝓃𝓊𝓉',
  'ⓟⓔⓐⓝⓤⓣ',
  'ᴘᴇᴀɴᴜᴛ',
  'peɑnut',
  'pea-nut',
  'pean-ut',
  'pe‑anut',
  'p e a n u t',
  'p-e-a-n-u-t',
  'P.E.A.N.U.T.',
  'Pea–nut',
  'PEANUT’s',
  'peanuts’',
  'peanutty',
  'p3anut',
  'p34nut',
]

for (const name of DISGUISES) {
  Deno.test(`nobody allergic to peanuts gets them as ${JSON.stringify(name)}, wherever it stands`, () => {
    const wishes = readWishes({ allergies: ['peanuts'], diet: [] })
    const places = [
      { title: `Noodles with ${name} sauce` },
      { summary: `Rich, with ${name} in it.` },
      { steps: [...RECIPE.steps, `Stir in the ${name} paste.`] },
      { tip: `A spoon of ${name} makes it richer.` },
      { ingredients: [...RECIPE.ingredients, { quantity: 1, unit: 'tbsp', name: 'oil', note: `from ${name}` }] },
      { ingredients: [...RECIPE.ingredients, { quantity: 1, unit: 'tbsp', name: `${name} butter` }] },
    ]
    for (const place of places) {
      const parsed = parseRecipe(JSON.stringify({ ...RECIPE, ...place }))
      ok('recipe' in parsed && checkFoodSafety(wishes, parsed.recipe).length > 0, JSON.stringify(place))
    }
  })
}

Deno.test('letters of several alphabets in one word are refused as no text at all', () => {
  for (const name of ['реanut', 'реαnυt', 'ρеапυт', 'Ꮲeanut']) {
    equal(checkPlainText({ ...RECIPE, title: `With ${name} sauce` }).length, 1, name)
  }
  equal(checkPlainText({ ...RECIPE, title: 'Борщ, μουσακάς und 麻婆 Tofu à la maison' }), [])
})

const ROWS: Names[] = [
  {
    avoided: 'peanuts',
    refused: `satay-style skewers, sataysauce, nutbutter, PB2 powder, PB&J, mandelonas, nutmeats, crushed nuts, bang bang sauce,
      mole negro, sambal kacang, pindakaas, manteiga de amendoim, jordnötter, orzeszki ziemne, yer fıstığı, арахисовое масло,
      Studentenfutter, Reese’s pieces, Flips`,
    allowed: `butter-nut squash, butternut-squash soup, nutty brown rice, mole crab, pea protein, black-eyed peas, guacamole, soy nuts,
      peanut-free granola, Walnüsse, Haselnüsse, manioc flour`,
  },
  {
    avoided: 'tree-nuts',
    refused:
      'al-monds, a1monds, w a l n u t s, candlenuts, kemiri, Marcona, nocino, Krokant, Haselnusskrokant, Nussnougatcreme, ajo blanco',
    allowed: 'butter-nut squash, nut-meg, coco-nut, water-chestnuts, pumpkin seeds, 2x4cm cubes of squash',
  },
  {
    avoided: 'gluten',
    refused: `kamut, khorasan wheat, wheatberries, tabbouleh, Graupen, Grünkern, surimi, spring roll wrappers, Nudeln, Eiernudeln, semoule,
      maftoul, mugi miso, breaded chicken, malted milk, brewer’s yeast, liquorice, mushroom pâté`,
    allowed: `gluten-free breaded cod, Reisnudeln, Zucchininudeln, maltodextrin, maltitol, fonio, buckwheat groats, wheat-grass`,
  },
  {
    avoided: 'milk',
    refused:
      'smetana, ayran, khoya, gulab jamun, kulfi, ganache, Molke, Süßmolke, Babybel, cajeta, junket, E966, but-ter, m1lk, Süßobers',
    allowed: 'vegan ganache, soy whey, lactic acid, butterfly pea flowers, butter-nut squash, shea-butter',
  },
  {
    avoided: 'eggs',
    refused:
      'e-ggs, e g g s, Eiernudeln, tamagoyaki, French toast, kewpie, marshmallow fluff, surimi, ladyfingers, lysozyme, E1105',
    allowed: 'egg-plant, egg-free pavlova, vegan marshmallow fluff',
  },
  {
    avoided: 'sesame',
    refused: 'helva, gomashio, simsim, zatar, togarashi, everything seasoning, pasteli, sesa-me oil',
    allowed: 'tilapia, until golden',
  },
  {
    avoided: 'crustaceans',
    refused: 'kani, amaebi, tom yum paste, écrevisses, Nordseekrabben, percebes',
    allowed: 'geoduck, razor clams, crab-apples',
  },
  {
    avoided: 'molluscs',
    refused: 'Clamato, geoduck, chipirones, calamaretti, bulots, pétoncles, winkles',
    allowed: 'kani, écrevisses, oyster-mushrooms, salsify',
  },
  {
    avoided: 'fish',
    refused:
      'isinglass, ikura, tobiko, bottarga, Matjes, Zander, Rotbarsch, unagi, hamachi, walleye, fumet, skate, sa1mon, ling fillets',
    allowed: 'vegan isinglass, kingfisher beans',
  },
  {
    avoided: 'soy',
    refused: 'lecithin, E322, kinako, aburaage, hydrolysed vegetable protein',
    allowed: 'sunflower lecithin, pea protein',
  },
  {
    avoided: 'sulphites',
    refused:
      'E220, E 223, sodium bisulphite, cider, cava, bottled lemon juice, abricots secs, getrocknete Aprikosen, candied peel',
    allowed: 'cider vinegar, fresh lemon juice, E330, 220 g flour',
  },
  { avoided: 'celery', refused: 'Gemüsebrühe, Hühnerbrühe, brodo di pollo, Maggi', allowed: 'celery-free Brühe' },
  {
    avoided: 'mustard',
    refused: 'Senfkörner, mostarda, kasundi, panch phoron, Currypulver, barbecue sauce',
    allowed: 'custard apple',
  },
  { avoided: 'lupin', refused: 'Süßlupinen, Süßlupinenmehl, tarwi', allowed: 'butter beans' },
]

const DIETS: Names[] = [
  {
    avoided: 'vegan',
    refused: 'E120, E904, shellac, beeswax, Gänseschmalz, carmine, royal jelly, ho-ney',
    allowed: 'vegan Worcestershire sauce, egg-plant, beefsteak tomatoes, king oyster mushrooms',
  },
  { avoided: 'halal', refused: 'absinthe, pastis, mi-rin, E441', allowed: 'vanilla powder, original, ginger' },
  { avoided: 'kosher-style', refused: 'wild boar, frogs’ legs, ba-con', allowed: 'crab-apples, turkey bacon' },
]

testNames('allergies', ROWS)
testNames('diet', DIETS)

Deno.test('words of a sentence that only meet are no food', () => {
  for (const [avoided, step] of [
    ['sulphites', 'Fry it twice, for the sake of a crisp crust.'],
    ['milk', 'Let it cool, whip the coconut cream and fold it in.'],
    ['fish', 'Perch the lid on top and skate the spoon around.'],
    ['celery', 'Scrape up the fond with the spoon.'],
  ] as const) {
    const wishes = readWishes({ allergies: [avoided], diet: [] })
    equal(checkFoodSafety(wishes, { ...RECIPE, allergens: [], steps: [step] }), [], step)
  }
})
