import { describe, expect, it } from 'vitest'
import { levelFor } from './log'

describe('levelFor', () => {
  it('falls back when no rule names the namespace', () => {
    expect(levelFor('', 'tokens', 'info')).toBe('info')
    expect(levelFor('purchase:debug', 'tokens', 'off')).toBe('off')
  })

  it('lets the exact namespace beat the star, in whichever order they stand', () => {
    expect(levelFor('*:warn,tokens:debug', 'tokens', 'off')).toBe('debug')
    expect(levelFor('tokens:debug,*:warn', 'tokens', 'off')).toBe('debug')
    expect(levelFor('tokens:debug,*:warn', 'purchase', 'off')).toBe('warn')
  })

  it('ignores what it cannot read', () => {
    expect(levelFor('tokens:loud, :, tokens', 'tokens', 'warn')).toBe('warn')
  })
})
