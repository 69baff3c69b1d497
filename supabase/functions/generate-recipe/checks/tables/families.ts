/** Different names of one food, and names of whole families, for allergies that are none of the fourteen. */

/** One food under several names: whoever avoids one avoids all. */
export const SAME_FOOD: string[] = [
  'aubergine, eggplant, brinjal, melanzane',
  'courgette, zucchini, courgetti, zoodle',
  'yogurt, yoghurt, yogourt',
  'prawn, shrimp',
  'stock, broth, bouillon',
  'bacon, lardon, pancetta',
  'rapeseed, canola',
  'coriander, cilantro',
  'rocket, arugula, rucola',
  'spring onion, scallion, green onion',
  'chickpea, garbanzo, hummus, gram flour, besan, falafel',
  'beetroot, beet',
  'sweetcorn, corn, maize, cornflour, cornstarch, cornmeal, polenta, popcorn, grits, hominy',
  'bell pepper, capsicum, paprika',
  'chilli, chili, chile, cayenne, jalapeno, chipotle, sriracha, harissa, gochujang, sambal',
  'broad bean, fava bean',
  'mangetout, snow pea',
  'swede, rutabaga',
  'pak choi, bok choy, pak choy',
  'kiwi, kiwifruit',
  'strawberry, erdbeere, fraise, fresa, fragola',
  'tomato, tomate, pomodoro, ketchup, passata, marinara',
  'garlic, knoblauch, ail, ajo, aglio, aioli',
  'onion, zwiebel, oignon, cebolla, cipolla',
  'mushroom, champignon, pilz, shiitake, portobello, porcini, cremini',
  'buckwheat, buchweizen, sarrasin, kasha',
  'coconut, copra, kokos',
  'cinnamon, zimt, cannelle',
]

/** Families that people name as one. */
export const FAMILIES: [names: string, members: string][] = [
  ['citrus, citrus fruit', 'lemon, lime, orange, grapefruit, clementine, mandarin, satsuma, yuzu, citron'],
  [
    'nightshade',
    'tomato, potato, aubergine, eggplant, bell pepper, red pepper, green pepper, chilli, chili, paprika, cayenne',
  ],
  ['allium', 'onion, garlic, leek, shallot, chive, scallion'],
  ['legume, pulse', 'bean, lentil, chickpea, pea, peanut, soy, soya, tofu, hummus, edamame, lupin'],
  ['berry', 'strawberry, raspberry, blueberry, blackberry, cranberry, currant'],
  ['stone fruit', 'peach, plum, apricot, cherry, nectarine, mango'],
  ['red meat', 'beef, lamb, pork, veal, venison, bacon, ham, mutton, goat'],
]
