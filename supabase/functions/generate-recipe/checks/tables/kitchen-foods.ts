/**
 * Foods by the word that a cook may say for all of them ("add the spices"). Left out are words that are also said of
 * other things in a kitchen: butter a dish, flour a board, cream the sugar, a clove, a date, stock up, season.
 */
export interface FoodGroup {
  /** What all of them may be called in a step. */
  together: string
  foods: string
}

export const FOOD_GROUPS: FoodGroup[] = [
  {
    together: 'vegetable, veg, veggie, green, salad, leaf, crudite, root, gemuse, legume, verdura',
    foods: `carrot, potato, sweet potato, parsnip, beetroot, beet, butternut squash, squash, pumpkin, celeriac, turnip, swede, radish,
      broccoli, cauliflower, courgette, zucchini, aubergine, eggplant, green bean, mushroom, brussel sprout, cabbage, fennel,
      celery, asparagus, okra, artichoke, water chestnut, bamboo shoot, sugar snap, mangetout, tomato, sweetcorn, bean sprout,
      pak choi, bok choy, spinach, kale, chard, lettuce, rocket, arugula, watercress, cucumber, avocado, onion, leek, shallot,
      spring onion, scallion, garlic, ginger, chilli, jalapeno, lemongrass, bell pepper, red pepper, capsicum`,
  },
  {
    together: 'herb, krauter, herbe, hierba, erba, aromatic, garnish',
    foods: `basil, parsley, coriander, cilantro, mint, dill, chive, tarragon, thyme, rosemary, sage, oregano, marjoram, bay leaf,
      chervil`,
  },
  {
    together: 'spice, seasoning, aromatic, rub, gewurz, epice, especia, spezia, dry ingredient',
    foods: `cumin, turmeric, paprika, curry powder, garam masala, cinnamon, nutmeg, cardamom, five spice, star anise, saffron, sumac,
      zaatar, cayenne, chilli flake, chilli powder, allspice, fennel seed, mustard seed, caraway, ground coriander, coriander seed,
      ground ginger, garlic powder, onion powder, oregano`,
  },
  {
    together: 'meat, mince, protein, fleisch, viande, carne',
    foods: `chicken, turkey, duck, goose, beef, lamb, veal, venison, pork, bacon, ham, chorizo, pancetta, prosciutto, sausage, salami,
      mince`,
  },
  {
    together: 'fish, seafood, protein, shellfish, fisch, poisson, pescado, pesce',
    foods: `salmon, cod, haddock, tuna, mackerel, sardine, anchovy, trout, halibut, sea bass, tilapia, hake, swordfish, prawn, shrimp,
      crab, lobster, mussel, clam, oyster, scallop, squid, calamari, octopus`,
  },
  {
    together: 'cheese, dairy, kase, fromage, queso, formaggio',
    foods: `cheddar, parmesan, mozzarella, feta, halloumi, paneer, ricotta, mascarpone, gruyere, gouda, brie, camembert, gorgonzola,
      goat cheese, blue cheese, cream cheese, cottage cheese, yogurt, yoghurt, creme fraiche, sour cream`,
  },
  {
    together: 'nut, nusse, noix, topping',
    foods: 'almond, walnut, cashew, hazelnut, pecan, pistachio, peanut, pine nut, macadamia, brazil nut',
  },
  {
    together: 'seed, topping, nut',
    foods: 'sesame seed, sunflower seed, pumpkin seed, chia seed, flaxseed, tahini',
  },
  {
    together: 'fruit, berry, obst, topping, citrus',
    foods: `apple, pear, banana, strawberry, blueberry, raspberry, cherry, peach, plum, apricot, mango, pineapple, kiwi, melon, lemon,
      lime, grapefruit, pomegranate, raisin, cranberry, rhubarb, coconut, coconut milk`,
  },
  {
    together: 'grain, pasta, noodle, rice, bread, starch, toast, wrap, nudel, pates',
    foods: `rice, quinoa, couscous, bulgur, barley, millet, polenta, oat, pasta, spaghetti, penne, fusilli, tagliatelle, linguine,
      macaroni, lasagne sheet, gnocchi, lasagna, lasagne, bucatini, farfalle, rigatoni, conchiglie, fettuccine, pappardelle, orzo, ravioli,
      tortellini, cannelloni, vermicelli, udon, ramen, soba, noodle, tortilla, pitta, naan, baguette, breadcrumb`,
  },
  {
    together: 'bean, pulse, legume, lentil, protein, bohne, haricot',
    foods:
      'chickpea, black bean, kidney bean, cannellini bean, butter bean, lentil, edamame, tofu, tempeh, seitan, split pea',
  },
  {
    together: 'sauce, dressing, marinade, glaze, paste, liquid, condiment',
    foods: `soy sauce, tamari, fish sauce, oyster sauce, hoisin, worcestershire, miso, harissa, sriracha, pesto, mustard, mayonnaise,
      ketchup, hummus, vinegar, lemon, lime, honey, maple syrup, tomato puree, passata, white wine, red wine, beer`,
  },
  { together: 'egg, egg mixture', foods: 'egg' },
]

/** Kitchen things and ways of speaking that hold the name of a food and are none. */
export const NO_FOODS = `rice cooker, wine glass, lemon squeezer, garlic press, coffee grinder, egg timer, salad spinner, salad bowl,
  fish slice, potato masher, potato ricer, cheese grater, cheesecloth, bread knife, bread board, cake tin, pie dish, muffin tin,
  pizza stone, loaf tin, lemon zester, egg wash, rice bowl, pasta bowl, pasta pot, pasta machine, pasta water, noodle bowl,
  melon baller, bean sprouter, beer mat, coconut oil, olive oil, sesame oil, walnut oil, avocado oil, mustard oil, peanut oil,
  egg shape, egg slicer, oyster knife, nutcracker, onion skin, lemon yellow, salmon pink, olive green`
