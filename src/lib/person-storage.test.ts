import { beforeEach, describe, expect, it } from 'vitest'
import { forgetPerson, keepForPerson, readForPerson } from './person-storage'
import { isNumber, shape } from './shape'

const isPantry = shape<{ salt: number }>({ salt: isNumber })

describe('what is kept of a person', () => {
  beforeEach(() => localStorage.clear())

  it('is there for them, and for nobody else', () => {
    keepForPerson('ada', 'pantry', { salt: 1 })
    expect(readForPerson('ada', 'pantry', isPantry)).toEqual({ salt: 1 })
    expect(readForPerson('bob', 'pantry', isPantry)).toBeUndefined()
  })

  it('goes when they leave, and what is not of a person stays', () => {
    keepForPerson('ada', 'pantry', { salt: 1 })
    localStorage.setItem('theme', 'dark')
    forgetPerson()
    expect(readForPerson('ada', 'pantry', isPantry)).toBeUndefined()
    expect(localStorage.getItem('theme')).toBe('dark')
  })

  it('is nothing when it has another form, or none', () => {
    keepForPerson('ada', 'pantry', { salt: 'a pinch' })
    expect(readForPerson('ada', 'pantry', isPantry)).toBeUndefined()
    localStorage.setItem('healthy-meals:person:pantry', '{')
    expect(readForPerson('ada', 'pantry', isPantry)).toBeUndefined()
  })
})
