import { partialRecipeSchema } from '../_shared/contract/recipe.ts'
import { readPartialRecipe } from '../generate-recipe/partial-recipe.ts'
import { equal, excludes, ok } from './support/assert.ts'
import { RECIPE } from './support/fake-model.ts'

const shown = {
  title: RECIPE.title,
  summary: RECIPE.summary,
  servings: RECIPE.servings,
  prepMinutes: RECIPE.prepMinutes,
  cookMinutes: RECIPE.cookMinutes,
  difficulty: RECIPE.difficulty,
  ingredients: RECIPE.ingredients,
}

Deno.test('a finished recipe shows all facts and lines, and no step', () => {
  for (const text of [
    JSON.stringify(RECIPE),
    JSON.stringify(RECIPE, null, 2),
    `\`\`\`json\n${JSON.stringify(RECIPE)}\n\`\`\``,
  ]) {
    equal(readPartialRecipe(text), shown)
  }
})

Deno.test('at every length it shows only what is there, fits the contract, and never a step', () => {
  const text = JSON.stringify(RECIPE)
  let lines = 0
  for (let length = 0; length <= text.length; length++) {
    const partial = readPartialRecipe(text.slice(0, length))
    ok(partialRecipeSchema.safeParse(partial).success, `at ${length}`)
    ok(partial.title === undefined || partial.title === RECIPE.title, `no half title at ${length}`)
    ok(partial.summary === undefined || partial.summary === RECIPE.summary, `no half summary at ${length}`)
    equal(partial.ingredients ?? [], RECIPE.ingredients.slice(0, partial.ingredients?.length ?? 0))
    ok((partial.ingredients?.length ?? 0) >= lines, 'lines do not vanish')
    lines = partial.ingredients?.length ?? 0
    ok(partial.servings === undefined || partial.servings === RECIPE.servings, 'no half numbers')
    excludes(JSON.stringify(partial), 'SECRET-STEP')
  }
  equal(lines, 3)
})

Deno.test('steps stay hidden wherever the model puts them', () => {
  const steps = ['SECRET-STEP']
  const texts = [
    { steps, title: 'Soup' },
    { recipe: { title: 'Soup', steps } },
    { title: 'Soup', ingredients: [{ name: 'leek', quantity: 1, unit: '', steps }] },
    { title: 'Soup', method: { title: 'SECRET-STEP' }, ingredients: [{ steps }] },
  ]
  for (const value of texts) excludes(JSON.stringify(readPartialRecipe(JSON.stringify(value))), 'SECRET-STEP')
})

Deno.test('escapes and characters in two halves are read once they are whole', () => {
  const title = 'Crème "brûlée" \\ 🍮'
  const text = JSON.stringify({ title, servings: 2 }).replace('è', '\\u00e8')
  const seen = new Set(
    Array.from({ length: text.length + 1 }, (_, length) => readPartialRecipe(text.slice(0, length)).title),
  )
  equal([...seen], [undefined, title])
})

Deno.test('what nobody sees is dropped before it is shown, and an unknown difficulty is not', () => {
  const recipe = {
    title: '**Soup**\u202e',
    difficulty: '<b>hard</b>',
    ingredients: [{ quantity: 1, unit: 'g', name: 'le\u200bek' }],
  }
  equal(readPartialRecipe(JSON.stringify(recipe)), {
    title: 'Soup',
    ingredients: [{ quantity: 1, unit: 'g', name: 'leek' }],
  })
})

Deno.test('what is no recipe shows nothing', () => {
  for (const text of [
    '',
    'Sure! Here is',
    '[1,2',
    '{',
    '{"title"',
    '{"title":',
    '{title: 1}',
    '{"title":5,"servings":"two","ingredients":"all"}',
    '{"a":}',
    '}{',
  ]) {
    const partial = readPartialRecipe(text)
    equal(partial.title, undefined)
    equal(partial.servings, undefined)
    equal(partial.ingredients ?? [], [])
  }
})

Deno.test('lines that do not fit the contract are left out', () => {
  const good = { quantity: 1, unit: 'g', name: 'salt' }
  const lines = [good, { name: 'x' }, { ...good, quantity: -1 }, 'salt', { ...good, note: null }]
  equal(readPartialRecipe(JSON.stringify({ ingredients: lines })).ingredients, [good, good])
})
