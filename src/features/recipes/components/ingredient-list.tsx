import type { Ingredient } from '@contract/recipe'
import { useState } from 'react'
import { formatAmount, type Reading } from '../model/recipe-text'

interface IngredientListProps {
  ingredients: readonly Ingredient[]
  fromServings: number
  reading: Reading
}

/** To be ticked off while shopping or cooking; the ticks are for the moment and not kept. */
export function IngredientList({ ingredients, fromServings, reading }: IngredientListProps) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const toggle = (index: number) =>
    setTicked((before) => {
      const now = new Set(before)
      if (!now.delete(index)) now.add(index)
      return now
    })
  return (
    <ul className="-mx-2 flex flex-col">
      {ingredients.map((ingredient, index) => (
        <li key={index} className="animate-rise">
          <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md px-2 py-2 print:min-h-0 print:py-1 hover:bg-accent/60 has-checked:text-muted-foreground has-checked:line-through">
            <input
              type="checkbox"
              checked={ticked.has(index)}
              onChange={() => toggle(index)}
              className="mt-0.5 size-5 shrink-0 accent-primary print:hidden"
            />
            <IngredientText ingredient={ingredient} quantity={formatAmount(ingredient, fromServings, reading)} />
          </label>
        </li>
      ))}
    </ul>
  )
}

function IngredientText({ ingredient, quantity }: { ingredient: Ingredient; quantity: string }) {
  return (
    <span className="min-w-0 leading-6 wrap-anywhere" dir="auto">
      {quantity && <span className="font-semibold tabular-nums">{quantity} </span>}
      {ingredient.name}
      {ingredient.note && <span className="text-muted-foreground">, {ingredient.note}</span>}
    </span>
  )
}
