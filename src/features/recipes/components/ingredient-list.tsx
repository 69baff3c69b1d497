import type { Ingredient } from '@contract/recipe'
import { useState } from 'react'
import type { Reading } from '../model/recipe-text'
import { IngredientText } from './ingredient-text'

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
    <ul dir="auto" className="-mx-2 flex flex-col">
      {ingredients.map((ingredient, index) => (
        <li key={index} className="animate-rise">
          <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md px-2 py-2 leading-6 print:min-h-0 print:py-0.5 hover:bg-accent/60 has-checked:text-muted-foreground has-checked:line-through">
            <input
              type="checkbox"
              checked={ticked.has(index)}
              onChange={() => toggle(index)}
              className="mt-0.5 size-5 shrink-0 accent-primary print:hidden"
            />
            <IngredientText ingredient={ingredient} fromServings={fromServings} reading={reading} />
          </label>
        </li>
      ))}
    </ul>
  )
}
