// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatTokens } from '@/lib/format'
import { applyLanguage } from '@/lib/language'
import { translation as german } from './de'
import { commonTexts } from './en/common'
import { chooseLanguage } from './load-language'

afterEach(async () => {
  await chooseLanguage('en')
  localStorage.removeItem('language')
})

/** Every text of a group with its path; functions are asked with a number for each argument. */
function everyText(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String((value as (...args: unknown[]) => unknown)(3, 3, 3, 3))]]
  if (Array.isArray(value)) return value.flatMap((item, index) => everyText(item, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => everyText(item, `${path}.${key}`))
  }
  return []
}

describe('the language of the page', () => {
  it('changes every text asked for afterwards, and the page says which it is', async () => {
    expect(commonTexts().close).toBe('Close')
    await chooseLanguage('de')
    expect(commonTexts().close).toBe('Schließen')
    expect(formatTokens(1)).toBe('1 Token')
    expect(document.documentElement.lang).toBe('de')
  })

  it('writes numbers as its speakers do', async () => {
    await chooseLanguage('de')
    expect(formatTokens(1234)).toBe('1.234 Tokens')
    applyLanguage('en')
  })

  it('survives a browser that lists a tag which is none', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US@posix'])
    expect(formatTokens(1234)).toBe('1,234 tokens')
  })

  it('leaves no German text empty', () => {
    const texts = Object.entries(german).flatMap(([group, texts]) => everyText(texts, group))
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
    expect(texts.length).toBeGreaterThan(20)
  })
})
