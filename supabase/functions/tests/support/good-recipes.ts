/**
 * Recipes as good models write them: short names in the steps, other words than in the list, hints in brackets. Every
 * check must let them pass; what refuses one of them would refuse people's dinners.
 */
import type { RecipeContent } from '../../_shared/contract/recipe.ts'

export interface GoodRecipe {
  order: { ingredients: string[]; diet: string[]; allergies: string[]; servings: number; maxMinutes?: number }
  recipe: RecipeContent
}

type Line = [quantity: number | null, unit: string, name: string, note?: string]

interface Draft {
  wishes?: { diet?: string[]; allergies?: string[]; maxMinutes?: number; ingredients?: string[] }
  title: string
  summary: string
  servings?: number
  minutes: [prep: number, cook: number]
  lines: Line[]
  steps: string[]
  /** Protein, carbohydrate and fat, with the calories that the model gave. */
  nutrition: [kcal: number, protein: number, carbs: number, fat: number]
  allergens?: string[]
  diet?: string[]
  tip?: string
}

const DRAFTS: Draft[] = [
  {
    wishes: { allergies: ['peanuts'] },
    title: 'Thai Basil Chicken Stir-Fry',
    summary: 'A fast, fragrant stir-fry with plenty of greens. Peanut-free and full of flavour.',
    minutes: [10, 10],
    lines: [
      [300, 'g', 'chicken breast', 'thinly sliced'],
      [2, 'tbsp', 'vegetable oil'],
      [3, 'cloves', 'garlic', 'minced'],
      [1, '', 'red chili', 'sliced'],
      [150, 'g', 'green beans', 'trimmed'],
      [1, '', 'red bell pepper', 'sliced'],
      [2, 'tbsp', 'soy sauce'],
      [1, 'tbsp', 'oyster sauce'],
      [1, 'tsp', 'brown sugar'],
      [1, 'handful', 'Thai basil leaves'],
      [300, 'g', 'cooked jasmine rice', 'to serve'],
    ],
    steps: [
      'Heat the oil in a wok over high heat until it shimmers.',
      'Add the garlic and chilli and stir-fry for 30 seconds, until fragrant but not browned.',
      'Add the chicken and cook for 4 minutes, stirring, until no longer pink.',
      'Toss in the beans and pepper and cook for 3 minutes more.',
      'Stir in the soy sauce, oyster sauce and sugar and let it bubble for 1 minute.',
      'Remove from the heat, fold in the basil and serve with the rice.',
    ],
    nutrition: [512, 42, 50, 16],
    allergens: ['soy', 'gluten', 'molluscs'],
    tip: 'Swap the green beans for sugar snap peas if you like. Do not use peanut oil.',
  },
  {
    wishes: { diet: ['vegan'], allergies: ['tree nuts'] },
    title: 'Vegan Mac and Cheese',
    summary: 'Creamy, cheesy comfort food without any dairy or nuts.',
    servings: 4,
    minutes: [10, 20],
    lines: [
      [350, 'g', 'macaroni'],
      [2, 'tbsp', 'vegan butter'],
      [2, 'tbsp', 'plain flour'],
      [500, 'ml', 'unsweetened oat milk'],
      [150, 'g', 'vegan cheddar', 'grated'],
      [2, 'tbsp', 'nutritional yeast'],
      [1, 'tsp', 'Dijon mustard'],
      [null, '', 'salt and black pepper', 'to taste'],
    ],
    steps: [
      'Cook the pasta in a large pot of salted boiling water until al dente, then drain.',
      'Melt the butter in a saucepan, stir in the flour and cook for 1 minute.',
      'Gradually whisk in the milk and simmer for 5 minutes until thick enough to coat the back of a spoon.',
      'Take off the heat and stir in the cheese, yeast and mustard until smooth.',
      'Fold the sauce through the macaroni, season with salt and pepper and serve.',
    ],
    nutrition: [540, 17, 84, 15],
    allergens: ['gluten', 'mustard'],
    diet: ['Vegan', 'dairy-free'],
  },
  {
    wishes: { allergies: ['gluten', 'milk'], diet: ['gluten-free'] },
    title: 'Sticky Gluten-Free Teriyaki Salmon',
    summary: 'Oven-baked salmon in a sweet-salty glaze, served over fluffy rice.',
    minutes: [10, 20],
    lines: [
      [2, 'fillets', 'salmon', 'about 140 g each'],
      [3, 'tbsp', 'soy sauce', 'use a gluten-free one'],
      [1, 'tbsp', 'honey'],
      [1, 'tbsp', 'rice vinegar'],
      [1, 'tsp', 'fresh ginger', 'grated'],
      [1, 'tsp', 'cornflour', 'mixed with 1 tbsp water'],
      [150, 'g', 'basmati rice'],
      [2, '', 'spring onions', 'sliced'],
      [1, 'tsp', 'sesame seeds'],
    ],
    steps: [
      'Preheat the oven to 200°C (180°C fan, 400°F) and line a baking tray with baking paper.',
      'Whisk the soy sauce, honey, vinegar and ginger in a small pan and bring to a simmer. Stir in the cornflour slurry and cook for 1-2 minutes until glossy.',
      'Place the fish on the tray, brush with half of the glaze and bake for 12 minutes.',
      'Meanwhile, cook the rice according to the packet instructions.',
      'Spoon over the rest of the glaze, scatter with the scallions and sesame and serve.',
    ],
    nutrition: [565, 36, 66, 18],
    allergens: ['fish', 'soy', 'sesame'],
  },
  {
    title: 'Classic Beef Chili',
    summary: 'A rich, smoky pot of beef and beans that tastes even better the next day.',
    servings: 6,
    minutes: [15, 90],
    lines: [
      [2, 'tbsp', 'olive oil'],
      [1, '', 'large onion', 'diced'],
      [4, 'cloves', 'garlic'],
      [800, 'g', 'lean ground beef'],
      [2, 'tbsp', 'chili powder'],
      [1, 'tbsp', 'ground cumin'],
      [2, 'tsp', 'smoked paprika'],
      [2, 'cans', 'chopped tomatoes', '400 g each'],
      [2, 'cans', 'kidney beans', 'drained and rinsed'],
      [250, 'ml', 'beef stock'],
      [1, 'square', 'dark chocolate', 'optional'],
      [null, '', 'sour cream', 'to serve'],
    ],
    steps: [
      'Warm the oil in a heavy pot. Add the onion and cook for 8 minutes until soft, then add the garlic for 1 minute.',
      'Add the mince and brown it well, breaking it up with a wooden spoon.',
      'Stir in the spices and cook for 1 minute.',
      'Pour in the tomatoes and stock, bring to the boil, then simmer gently for 1 hour.',
      'Add the beans and simmer for 15 minutes more. Stir in the chocolate if using.',
      'Season to taste and serve with sour cream.',
    ],
    nutrition: [455, 38, 28, 20],
    allergens: ['celery', 'milk'],
    tip: 'It keeps for 3 days in the fridge and freezes well for up to 3 months.',
  },
  {
    wishes: { diet: ['vegetarian'], ingredients: ['eggs', 'spinach', 'feta'] },
    title: 'Spinach and Feta Frittata',
    summary: 'A light supper from one pan.',
    minutes: [5, 15],
    lines: [
      [6, '', 'eggs'],
      [200, 'g', 'baby spinach'],
      [100, 'g', 'feta', 'crumbled'],
      [1, '', 'shallot', 'finely chopped'],
      [1, 'tbsp', 'olive oil'],
      [0.25, 'tsp', 'nutmeg'],
      [null, '', 'freshly ground pepper'],
    ],
    steps: [
      'Heat the grill to high.',
      'Warm the oil in an ovenproof frying pan about 24 cm wide and soften the shallot for 3 minutes.',
      'Add the greens by the handful until wilted.',
      'Beat the eggs with the nutmeg and some pepper, pour into the pan and scatter the cheese on top.',
      'Cook gently for 6 minutes, then grill for 3 minutes until puffed and golden.',
    ],
    nutrition: [430, 29, 6, 32],
    allergens: ['eggs', 'milk'],
  },
  {
    wishes: { diet: ['vegan', 'gluten-free'], allergies: ['soy'], maxMinutes: 30 },
    title: 'Coconut Chickpea Curry',
    summary: 'A silky curry made with coconut milk instead of cream.',
    minutes: [10, 20],
    lines: [
      [1, 'tbsp', 'coconut oil'],
      [1, '', 'onion', 'chopped'],
      [2, 'tsp', 'fresh ginger', 'grated'],
      [2, 'tsp', 'curry powder'],
      [1, 'tsp', 'ground turmeric'],
      [400, 'ml', 'coconut milk'],
      [1, 'can', 'chickpeas', 'drained'],
      [100, 'g', 'kale', 'shredded'],
      [0.5, '', 'lime', 'juiced'],
      [150, 'g', 'basmati rice'],
    ],
    steps: [
      'Cook the rice and keep it warm.',
      'Melt the coconut oil and fry the onion for 5 minutes. Stir in the ginger and the ground spices.',
      'Pour in the milk, add the chickpeas and simmer for 10 minutes until creamy.',
      'Stir in the kale until wilted, sharpen with the lime juice and serve.',
    ],
    nutrition: [690, 17, 88, 32],
    allergens: ['mustard'],
  },
  {
    wishes: { diet: ['dairy-free'], allergies: ['eggs'] },
    title: 'Banana Oat Pancakes (Egg-Free)',
    summary: 'Fluffy breakfast pancakes with no eggs, butter or milk in sight.',
    minutes: [5, 15],
    lines: [
      [150, 'g', 'rolled oats'],
      [1, '', 'ripe banana'],
      [200, 'ml', 'almond milk'],
      [1, 'tbsp', 'ground flaxseed'],
      [1, 'tsp', 'baking powder'],
      [0.5, 'tsp', 'cinnamon'],
      [1, 'tbsp', 'maple syrup', 'plus extra to serve'],
      [100, 'g', 'blueberries'],
    ],
    steps: [
      'Put all the ingredients except the berries into a blender and blend to a smooth batter. Leave to stand for 5 minutes.',
      'Heat a non-stick pan over a medium heat and drop in spoonfuls of batter, each the size of a small pancake.',
      'Scatter with blueberries, cook for 2 minutes, then flip and cook for 1 minute more.',
      'Stack up and drizzle with syrup.',
    ],
    nutrition: [430, 13, 74, 9],
    allergens: ['gluten', 'tree nuts'],
  },
  {
    wishes: { diet: ['low-carb'], ingredients: ['courgette', 'prawns'] },
    title: 'Garlic Prawn Courgetti',
    summary: 'Courgette noodles instead of pasta, with plump prawns in garlic and lemon.',
    minutes: [10, 8],
    lines: [
      [2, '', 'courgettes', 'spiralised'],
      [250, 'g', 'raw king prawns', 'peeled'],
      [3, 'cloves', 'garlic'],
      [1, 'pinch', 'chilli flakes'],
      [25, 'g', 'butter'],
      [1, '', 'lemon'],
      [1, 'small bunch', 'parsley'],
    ],
    steps: [
      'Melt the butter in a large pan and cook the garlic and chilli for 1 minute.',
      'Add the prawns and cook for 3 minutes until pink.',
      'Toss through the courgetti for 2 minutes, add the zest and juice of the lemon and the parsley and serve.',
    ],
    nutrition: [245, 27, 6, 12],
    allergens: ['crustaceans', 'milk'],
  },
  {
    wishes: { diet: ['halal'], ingredients: ['lamb mince', 'aubergine'] },
    title: 'Lamb and Aubergine Pilaf',
    summary: 'Warmly spiced lamb with tender aubergine, all in one pot.',
    servings: 4,
    minutes: [15, 40],
    lines: [
      [500, 'g', 'lamb mince'],
      [1, '', 'aubergine', 'cubed'],
      [1, '', 'onion'],
      [2, 'tsp', 'ras el hanout'],
      [250, 'g', 'basmati rice'],
      [500, 'ml', 'hot lamb or vegetable stock'],
      [50, 'g', 'raisins'],
      [1, 'bunch', 'mint'],
      [4, 'tbsp', 'Greek yogurt'],
    ],
    steps: [
      'Fry the onion and lamb in a wide pot until browned, about 8 minutes.',
      'Stir in the eggplant and spice mix and cook for 5 minutes.',
      'Add the rice, raisins and stock, cover and cook over a low heat for 18 minutes.',
      'Fluff up, scatter with mint and top each bowl with a dollop of yoghurt.',
    ],
    nutrition: [610, 34, 65, 24],
    allergens: ['milk', 'celery'],
  },
  {
    wishes: { allergies: ['Gluten', 'Nüsse'], ingredients: ['Kichererbsen', 'Süßkartoffel'] },
    title: 'Süßkartoffel-Kichererbsen-Eintopf',
    summary: 'Ein wärmender Eintopf mit Kokosmilch, glutenfrei und ohne Nüsse.',
    minutes: [15, 25],
    lines: [
      [1, '', 'Süßkartoffel', 'gewürfelt'],
      [1, 'Dose', 'Kichererbsen'],
      [1, '', 'Zwiebel'],
      [2, 'Zehen', 'Knoblauch'],
      [1, 'EL', 'Rapsöl'],
      [1, 'TL', 'Kreuzkümmel'],
      [400, 'ml', 'Kokosmilch'],
      [200, 'g', 'Kirschtomaten'],
      [1, 'Prise', 'Muskatnuss'],
      [null, '', 'Salz und Pfeffer'],
    ],
    steps: [
      'Das Öl in einem Topf erhitzen und Zwiebeln und Knoblauch darin 5 Minuten glasig dünsten.',
      'Süßkartoffeln und Kreuzkümmel zugeben und 2 Minuten mitbraten.',
      'Kokosmilch, Tomaten und Kichererbsen dazugeben und alles 15 Minuten köcheln lassen.',
      'Mit Muskat, Salz und Pfeffer abschmecken.',
    ],
    nutrition: [640, 15, 62, 36],
  },
  {
    wishes: { allergies: ['arachides'], ingredients: ['poulet', 'riz'] },
    title: 'Poulet au citron et riz',
    summary: 'Un plat simple et parfumé, prêt en une demi-heure.',
    minutes: [10, 25],
    lines: [
      [300, 'g', 'blanc de poulet'],
      [150, 'g', 'riz'],
      [1, '', 'citron'],
      [2, 'gousses', 'ail'],
      [1, 'c. à s.', 'huile d’olive'],
      [200, 'ml', 'bouillon de légumes'],
      [100, 'ml', 'crème de coco'],
    ],
    steps: [
      'Faites dorer le poulet dans l’huile pendant 6 minutes.',
      'Ajoutez l’ail et le riz, puis le bouillon, et laissez mijoter 15 minutes à couvert.',
      'Versez la crème et le jus de citron, mélangez et servez.',
    ],
    nutrition: [590, 40, 62, 20],
    allergens: ['céleri'],
  },
  {
    title: 'Slow-Cooked Coq au Vin',
    summary: 'Chicken braised in red wine with bacon and mushrooms.',
    servings: 4,
    minutes: [25, 90],
    lines: [
      [8, '', 'chicken thighs', 'bone-in'],
      [150, 'g', 'smoked bacon lardons'],
      [12, '', 'pearl onions', 'peeled'],
      [250, 'g', 'chestnut mushrooms'],
      [2, 'tbsp', 'plain flour'],
      [600, 'ml', 'red wine'],
      [300, 'ml', 'chicken stock'],
      [3, 'sprigs', 'thyme'],
      [2, '', 'bay leaves'],
      [30, 'g', 'butter'],
    ],
    steps: [
      'Toss the chicken in the flour. Brown it in the butter in a casserole, then lift out.',
      'Fry the lardons until crisp, add the onions and mushrooms and cook for 8 minutes until golden.',
      'Return the chicken, pour over the wine and stock and tuck in the herbs.',
      'Cover and cook in the oven at 160°C for 1 1/4 hours, until the meat falls from the bone and the sauce has the consistency of single cream.',
    ],
    nutrition: [742, 48, 14, 41],
    allergens: ['sulphites', 'celery', 'gluten', 'milk'],
  },
  {
    wishes: { diet: ['kosher-style'], ingredients: ['chicken', 'carrots'] },
    title: 'Golden Chicken Soup with Noodles',
    summary: 'The soup that mends everything.',
    servings: 6,
    minutes: [15, 90],
    lines: [
      [1.5, 'kg', 'whole chicken'],
      [3, 'l', 'water'],
      [4, '', 'carrots'],
      [3, 'stalks', 'celery'],
      [1, '', 'onion', 'halved'],
      [1, 'bunch', 'dill'],
      [200, 'g', 'fine egg noodles'],
      [1, 'tbsp', 'peppercorns'],
    ],
    steps: [
      'Put the chicken into a stockpot with the water, onion, peppercorns and half of the vegetables. Bring to the boil and skim.',
      'Simmer very gently for 1 hour. Strain, shred the meat and discard the bones.',
      'Slice the remaining carrots and celery and cook them in the broth for 10 minutes.',
      'Cook the noodles separately and divide between bowls. Ladle over the soup and finish with plenty of dill.',
    ],
    nutrition: [395, 38, 31, 13],
    allergens: ['eggs', 'gluten', 'celery'],
  },
  {
    wishes: { ingredients: ['strawberries', 'yogurt'] },
    title: 'Strawberry Yogurt Bowl',
    summary: 'Five minutes, one bowl, no cooking.',
    servings: 1,
    minutes: [5, 0],
    lines: [
      [150, 'g', 'natural yogurt'],
      [100, 'g', 'strawberries'],
      [30, 'g', 'granola'],
      [1, 'tsp', 'honey'],
      [5, '', 'mint leaves', 'to garnish'],
    ],
    steps: [
      'Spoon the yoghurt into a bowl and top with the sliced fruit and granola.',
      'Drizzle with honey and serve.',
    ],
    nutrition: [285, 11, 40, 9],
    allergens: ['milk', 'gluten', 'nuts'],
  },
]

export const GOOD_RECIPES: GoodRecipe[] = DRAFTS.map(
  ({ wishes = {}, title, summary, servings = 2, minutes, lines, steps, nutrition, allergens = [], diet = [], tip }) => {
    const [calories, proteinG, carbsG, fatG] = nutrition
    const { diet: wanted = [], allergies = [], maxMinutes, ingredients = [lines[0]?.[2] ?? ''] } = wishes
    return {
      order: { ingredients, diet: wanted, allergies, servings, ...(maxMinutes !== undefined && { maxMinutes }) },
      recipe: {
        title,
        summary,
        servings,
        prepMinutes: minutes[0],
        cookMinutes: minutes[1],
        difficulty: 'easy',
        diet,
        allergens,
        ingredients: lines.map(([quantity, unit, name, note]) => ({
          quantity,
          unit,
          name,
          ...(note !== undefined && { note }),
        })),
        steps,
        nutrition: { calories, proteinG, carbsG, fatG },
        ...(tip !== undefined && { tip }),
      },
    }
  },
)
