/**
 * Names that hold the name of something else ("coconut milk", "butternut", "egg-free"), with all that they do come
 * from. They hide the names within them, so a name that stands for a substance here says so again.
 */

/** What plants milk, cream and cheese are made of, and what else that is a source of. */
const PLANT_DAIRY: Record<string, string> = {
  almond: 'tree-nuts/almond',
  cashew: 'tree-nuts/cashew',
  hazelnut: 'tree-nuts/hazelnut',
  macadamia: 'tree-nuts/macadamia',
  pistachio: 'tree-nuts/pistachio',
  walnut: 'tree-nuts/walnut',
  pecan: 'tree-nuts/pecan',
  nut: 'tree-nuts peanuts',
  peanut: 'peanuts',
  soy: 'soy',
  soya: 'soy',
  soybean: 'soy',
  tofu: 'soy',
  oat: 'gluten/oats',
  sesame: 'sesame',
  tahini: 'sesame',
  lupin: 'lupin',
  coconut: '',
  rice: '',
  hemp: '',
  pea: '',
  flax: '',
  sunflower: '',
  'sunflower seed': '',
  seed: '',
  'pumpkin seed': '',
  'tiger nut': '',
  quinoa: '',
  potato: '',
}
const DAIRY =
  'milk, drink, cream, whipped cream, whipping cream, sour cream, cream cheese, creamer, milk powder, condensed milk, yogurt, yoghurt, kefir, cheese, ricotta, feta, mozzarella, parmesan, butter, ice cream'

/** What flour and pasta are made of besides wheat. */
const PLANT_FLOUR: Record<string, string> = {
  rice: 'starch',
  'brown rice': 'starch',
  'glutinous rice': 'starch',
  corn: 'starch',
  maize: 'starch',
  potato: 'starch',
  'sweet potato': 'starch',
  tapioca: 'starch',
  cassava: 'starch',
  buckwheat: 'starch',
  quinoa: 'starch',
  millet: 'starch',
  sorghum: 'starch',
  teff: 'starch',
  amaranth: 'starch',
  banana: 'starch',
  oat: 'gluten/oats starch',
  soy: 'soy',
  soya: 'soy',
  edamame: 'soy',
  lupin: 'lupin',
  almond: 'tree-nuts/almond',
  hazelnut: 'tree-nuts/hazelnut',
  chestnut: 'tree-nuts/chestnut starch',
  coconut: '',
  'tiger nut': '',
  chickpea: '',
  gram: '',
  lentil: '',
  'red lentil': '',
  pea: '',
  bean: '',
  'black bean': '',
  'mung bean': '',
  glass: 'starch',
  cellophane: 'starch',
  konjac: '',
  kelp: '',
  zucchini: '',
  courgette: '',
  squash: '',
  'butternut squash': '',
  cauliflower: '',
  carrot: '',
  cucumber: '',
  lettuce: '',
  cabbage: '',
  'heart of palm': '',
}
const FLOUR =
  'flour, noodle, pasta, spaghetti, penne, fusilli, macaroni, tagliatelle, linguine, vermicelli, tortilla, taco, wrap, wrapper, cracker, crisp, ribbon, lasagne, lasagna, lasagne sheet, lasagna sheet, crust, pizza crust, pizza base, couscous, rice, stick, breadcrumb, crumb'

/** Everything else: names between commas, and their sources. */
const OTHERS: [names: string, sources: string][] = [
  // No nuts.
  [
    'water chestnut, chestnut mushroom, nut brown, tiger nut, cola nut, noix de coco, noix de muscade, noix muscade, beurre de coco, nuez moscada, noce moscata, muskatnuss, kokosnuss, muskatnusse, kokosnusse, betel nut, nutmeg, coconut, soy nut butter, pommes noisette, noisette potato, noisette of lamb, lamb noisette, noce di cocco',
    '',
  ],
  ['beurre noisette, noisette butter, brown butter', 'milk'],
  ['soy nut', 'soy'],
  ['sake of', ''],
  ['mole crab', 'crustaceans/crab'],
  ['soy whey', 'soy'],
  ['sunflower lecithin, rapeseed lecithin', ''],
  ['tree nut', 'tree-nuts'],
  ['erdnuss, erdnusse', 'peanuts'],
  ['monkey nut, ground nut, pea nut, beer nut', 'peanuts'],
  ['cashew nut', 'tree-nuts/cashew'],
  ['pecan nut', 'tree-nuts/pecan'],
  ['brazil nut', 'tree-nuts/brazil'],
  ['pine nut', 'tree-nuts/pine'],
  ['pistachio nut', 'tree-nuts/pistachio'],
  ['macadamia nut, queensland nut', 'tree-nuts/macadamia'],
  ['almond nut', 'tree-nuts/almond'],
  ['hazel nut', 'tree-nuts/hazelnut'],
  ['wal nut', 'tree-nuts/walnut'],
  ['noix de saint jacques, coquille saint jacques', 'molluscs/scallop'],
  ['noix de cajou', 'tree-nuts/cashew'],
  ['noix de pecan', 'tree-nuts/pecan'],
  ['noix de macadamia', 'tree-nuts/macadamia'],
  ['peanut oil, groundnut oil, arachis oil, erdnussol, erdnussbutter, erdnussmus', 'peanuts'],
  ['nut oil', 'tree-nuts'],
  ['ground almond, almond meal, almond extract, almond essence', 'tree-nuts/almond'],
  ['pesto alla trapanese', 'tree-nuts/almond'],
  // No milk, or another one.
  [
    'coconut oil, cocoa butter, cacao butter, shea butter, apple butter, pumpkin butter, fruit butter, butter bean, butter lettuce, butterhead lettuce, butterhead, butter squash, butternut, buttercup squash, cream of tartar, tartar cream, cream of coconut, creamed coconut, creamed corn, creamed honey, milk thistle, bean curd skin, sunflower butter, plant milk, plant drink, plant cream, plant butter, plant cheese, plant yogurt, coconut block, coconut cream powder, kokosmilch, kokossahne, kokosjoghurt, reismilch, hanfmilch, erbsenmilch, pflanzenmilch, pflanzensahne, kakaobutter, kokosbutter, butterbohne, butternusskurbis, butternut kurbis, lait de coco, creme de coco, lait de riz, boisson vegetale, lait vegetal, creme vegetale, beurre de cacao, creme de tartre, leche de coco, crema de coco, leche vegetal, leche de arroz, manteca de cacao, latte di cocco, latte di riso, crema di cocco, latte vegetale, burro di cacao, water kefir, butter knife, milk frother, cheese grater, cheesecloth, cream of rice',
    '',
  ],
  ['tofu, silken tofu, firm tofu, smoked tofu, bean curd, beancurd, fermented bean curd, tofu skin', 'soy'],
  ['sojamilch, sojasahne, sojajoghurt, lait de soja, creme soja, leche de soja, latte di soia, bevanda di soia', 'soy'],
  ['hafermilch, haferdrink, hafersahne, lait avoine, boisson avoine, leche de avena, latte di avena', 'gluten/oats'],
  [
    'mandelmilch, mandeldrink, mandelmus, mandelmehl, lait amande, leche de almendra, latte di mandorla',
    'tree-nuts/almond',
  ],
  ['haselnussmilch', 'tree-nuts/hazelnut'],
  ['cream sherry, rice wine, shaoxing rice wine', 'alcohol sulphites'],
  ['cream cracker', 'gluten'],
  ['cream liqueur, irish cream', 'milk alcohol'],
  ['clotted cream', 'milk'],
  [
    'dark chocolate, bittersweet chocolate, semisweet chocolate, plain chocolate, baking chocolate, unsweetened chocolate, bitter chocolate, cooking chocolate, zartbitterschokolade',
    '',
  ],
  ['chocolate mint, chocolate brown', ''],
  ['port salut', 'milk'],
  ['goat cheese, goat milk, goat curd, goat yogurt, goat butter, goat gouda', 'milk'],
  ['sheep cheese, sheep milk, sheep yogurt, buffalo mozzarella, buffalo milk, lamb cheese', 'milk'],
  ['vegetarian hard cheese, vegetarian parmesan, vegetarian italian hard cheese, vegetarian pecorino', 'milk'],
  // No gluten.
  [
    'corn chip, tortilla chip, rice cake, corn cake, taco shell, corn taco, rice paper, rice paper wrapper, spring roll rice paper, zoodle, courgetti, shirataki, shirataki noodle, konjac rice, shirataki rice, cauliflower rice, broccoli rice, cauli rice, ginger beer, ginger ale, root beer, buchweizen, buchweizenmehl, reismehl, maismehl, kichererbsenmehl, kartoffelmehl, kokosmehl, reisnudel, glasnudel, zucchininudel, reisnudeln, glasnudeln, zucchininudeln, konjaknudeln, kelpnudeln, linsennudeln, kichererbsennudeln, maisnudeln, farine de riz, farine de mais, farine de pois chiche, farine de sarrasin, ble noir, harina de maiz, harina de arroz, harina de garbanzo, trigo sarraceno, farina di riso, farina di mais, farina di ceci, grano saraceno, bread knife, bread board, cake tin, pie dish, muffin tin, pizza stone, loaf tin, pasta water, pasta pot, cookie cutter, cookie sheet, biscuit cutter, dough hook, beer mat, bun tin, pie weight, sweet potato noodle, potato starch noodle',
    '',
  ],
  ['coconut amino', ''],
  ['tamari, tamari soy sauce, tamari sauce, tamari soya sauce, ', 'soy'],
  ['buckwheat noodle, buckwheat soba, buckwheat pasta, buckwheat bread', 'starch'],
  [
    'potato flake, potato starch, corn starch, corn flour, tapioca starch, rice starch, rice syrup, rice malt syrup',
    '',
  ],
  ['rice cracker, rice crispy, rice krispie, puffed rice', 'starch'],
  ['rice vinegar, rice wine vinegar, rice bran oil, rice koji, rice bran', ''],
  ['malt vinegar', 'gluten/barley'],
  ['paella rice, pho noodle', 'starch'],
  ['paella spice, paella seasoning', ''],
  ['barley miso', 'soy gluten/barley'],
  ['oat bran, oat flake', 'gluten/oats starch'],
  ['wheat beer', 'gluten/wheat alcohol'],
  ['wheat grass, wheatgrass', ''],
  // No eggs.
  [
    'flax egg, chia egg, linseed egg, egg replacer, eggplant, vegan egg, vegan marshmallow fluff, egg timer, egg slicer, egg cup, egg whisk, aquafaba meringue',
    '',
  ],
  ['duck egg, goose egg, quail egg, hen egg, chicken egg, turkey egg, ostrich egg', 'eggs'],
  // No fish or shellfish.
  [
    'indian curry paste, madras curry paste, balti curry paste, rogan josh curry paste, vindaloo curry paste, jalfrezi curry paste, tikka curry paste, tikka masala curry paste',
    '',
  ],
  [
    'oyster mushroom, king oyster mushroom, king oyster, oyster plant, crab apple, fish mint, fish slice, fish spatula, fish spice, fish kettle, hen of the wood, chicken of the wood, lobster mushroom, seafood seasoning, austernpilz, austernseitling, krauterseitling, sea vegetable, nori, seaweed',
    '',
  ],
  ['mushroom oyster sauce, vegetarian oyster sauce, vegan oyster sauce, oyster mushroom sauce', 'gluten soy'],
  ['oyster steak, oyster blade', 'meat'],
  ['crab meat, white crab meat, brown crab meat', 'crustaceans/crab'],
  ['lobster meat', 'crustaceans/lobster'],
  ['prawn meat, shrimp meat', 'crustaceans/prawn'],
  ['clam meat, mussel meat', 'molluscs/mussel'],
  ['fish meat', 'fish'],
  ['coconut meat, meaty', ''],
  ['fish roe, tuna steak, salmon steak, swordfish steak, fish steak, cod steak, halibut steak', 'fish'],
  // No meat, or not pork.
  [
    'artichoke heart, kidney bean, lamb lettuce, lamb quarter, beef tomato, beefsteak tomato, beefsteak mushroom, goat horn pepper, horse radish, horse bean, horsegram, chicken salt, duck sauce, turkey tail, pulled jackfruit, mushroom bacon, coconut bacon, rice paper bacon, carrot bacon, aubergine bacon, eggplant bacon, tempeh bacon, bacon salt, cauliflower steak, cabbage steak, mushroom steak, celeriac steak, aubergine steak, vegetable burger, bean burger, lentil burger, chickpea burger, mushroom burger, vegetable sausage, vegetable suet, vegetable lard, meat thermometer, meat mallet, meat tenderiser, poultry shear, poultry seasoning, buffalo sauce, buffalo cauliflower, steak seasoning, steak knife, steak sauce, fleischtomate, ochsenherztomate',
    '',
  ],
  ['tofu steak, tofu bacon, tofu sausage, tofu burger, tempeh bacon', 'soy'],
  ['seitan steak, seitan bacon, seitan sausage', 'gluten/wheat'],
  ['burger bun, hamburger bun, hot dog bun, steak roll', 'gluten'],
  ['turkey bacon, turkey ham, turkey sausage, turkey rasher, chicken sausage, beef sausage, lamb sausage', 'meat'],
  ['beef bacon, beef chorizo, beef salami, beef pepperoni, turkey pepperoni, lamb bacon, beef hot dog', 'meat'],
  ['soy mince, soya mince, soy chunk, soya chunk, soy protein', 'soy'],
  ['beef gelatine, fish gelatine, bovine gelatine', 'by-products'],
  [
    'vegetable gelatine, agar gelatine, agar agar, agar, halal gelatine, halal marshmallow, vegan marshmallow, plant gelatine',
    '',
  ],
  // No honey, alcohol, celery, mustard, sulphites.
  ['honeydew, honeydew melon, honeynut squash, honey mushroom, honey crisp apple, honeycrisp', ''],
  ['honey mustard', 'honey mustard'],
  ['honey roasted peanut', 'honey peanuts'],
  [
    'apple cider vinegar, cider vinegar, apple cider, apple juice, wine glass, wine gum, non alcoholic wine, wine rack, dealcoholised wine',
    '',
  ],
  ['wine vinegar, red wine vinegar, white wine vinegar, sherry vinegar, champagne vinegar, weinessig', 'sulphites'],
  ['beer batter', 'gluten alcohol'],
  ['stock pot, stockpot, stock up', ''],
  ['unsulphured apricot, unsulphured dried apricot, unsulfured dried apricot', ''],
  ['sweet potato vermicelli, rice vermicelli', 'starch'],
  // Shapes and colours.
  ['almond shaped, chestnut brown, walnut sized, walnut size, hazelnut sized', ''],
  // German compounds that hold another word.
  [
    'genusse, genussen, gaumengenusse, gaumengenussen, honigmelone*, lab grown, ingwerbier, applebutter, nussig, nussige, nussiger, nussiges, nussigen, nussartig, butterbrotpapier, abendbrot, johannisbrot*, brotfrucht*, teig, buttersalat, butterpilz*, butterbohne*, butterruben, butternuss, butternut*, *kakaobutter, sheabutter, apfelbutter, pflanzenbutter, kurbiskernbutter, sonnenblumenbutter, milchsaure*, buttermesser, kasereibe, kaseersatz, kasealternative, sahneersatz, eiersatz, eiersatzpulver, leinei, leinsamen ei, ei ersatz, eierfrucht*, eierschwamm*, eiertomate*, eieruhr*, austernpilz*, austernsaitling*, austernseitling*, krauterseitling*, fischgewurz*, fischkrauter, rinde, zimtrinde, baumrinde, ganseblumchen*, wachtelbohne*, kuchenblech, kuchenform, kuchengitter, kuchenrolle',
    '',
  ],
  ['muschelnudel*', 'gluten'],
  ['lachsschinken', 'pork'],
  ['leberkase, fleischkase', 'meat pork'],
  ['peanutbutter', 'peanuts'],
  ['nutbutter', 'peanuts tree-nuts'],
  ['erdnussen', 'peanuts'],
  [
    'kokosnussen, muskatnussen, teffmehl, hirsemehl, quinoamehl, linsenmehl, erbsenmehl, tapiokamehl, reiskleie, maisgriess, polentagriess, buchweizenbrot, maisbrot, reisbrot, kartoffelteig, reisteig',
    '',
  ],
  ['mandelbutter, almondbutter', 'tree-nuts/almond'],
  ['cashewbutter', 'tree-nuts/cashew'],
  ['haselnussbutter', 'tree-nuts/hazelnut'],
  ['kaserinde', 'milk'],
  ['seitanwurst, seitanwurstchen', 'gluten/wheat'],
  ['tofuwurst, tofuwurstchen, sojahack', 'soy'],
  ['putenschinken, truthahnschinken, rinderschinken, putenwurst, geflugelwurst, rinderwurst, putenspeck', 'meat'],
  ['dunkle schokolade, bitterschokolade, edelbitterschokolade', ''],
]

const isListed = new Set(OTHERS.flatMap(([names]) => names.split(',').map((name) => name.trim())))

function combine(plants: Record<string, string>, products: string): [string, string][] {
  const names = products.split(',').map((product) => product.trim())
  return Object.entries(plants).map(([plant, sources]) => [
    names
      .map((name) => `${plant} ${name}`)
      .filter((name) => !isListed.has(name))
      .join(),
    sources,
  ])
}

export const EXCEPTIONS: [names: string, sources: string][] = [
  ...OTHERS,
  ...combine(PLANT_DAIRY, DAIRY),
  ...combine(PLANT_FLOUR, FLOUR),
]
