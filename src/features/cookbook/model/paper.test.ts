import { describe, expect, it } from 'vitest'
import { paperFor } from './paper'

describe('the paper', () => {
  it('is what printers hold where the person lives', () => {
    expect(['en-US', 'en-CA', 'es-MX', 'en'].map(paperFor)).toEqual(['letter', 'letter', 'letter', 'letter'])
    expect(['de-DE', 'en-GB', 'de', 'fr-FR', 'en-IN'].map(paperFor)).toEqual(['a4', 'a4', 'a4', 'a4', 'a4'])
  })
})
