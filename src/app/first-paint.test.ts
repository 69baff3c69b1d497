import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import html from '../../index.html?raw'
import { preferredLanguage } from '@/lib/language'

const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? ''

/** Runs what stands in the document's head. @returns whether the prerendered landing page may be seen. */
function isLandingSeen(): boolean {
  window.eval(script)
  return 'landing' in document.documentElement.dataset
}

beforeEach(() => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'de'])
})
afterEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
  delete document.documentElement.dataset.landing
})

describe('the prerendered landing page', () => {
  it('is seen by a visitor at the first address', () => {
    expect(isLandingSeen()).toBe(true)
  })

  it.each(['/sign-up', '/recipes', '/?code=from-a-mail', '/#access_token=from-a-mail'])(
    'is not seen at %s',
    (address) => {
      history.replaceState(null, '', address)
      expect(isLandingSeen()).toBe(false)
    },
  )

  it('is not seen by somebody who is signed in', () => {
    localStorage.setItem('sb-127-auth-token', '{}')
    expect(isLandingSeen()).toBe(false)
  })

  it.each([
    [['de-AT', 'en'], null],
    [['fr', 'de'], null],
    [['fr'], null],
    [['en-GB', 'de'], 'de'],
    [['de'], 'en'],
    [['de'], 'unknown'],
  ])('is seen by those to whom the app speaks English: browser %s, chosen %s', (languages, chosen) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
    if (chosen !== null) localStorage.setItem('language', chosen)
    expect(isLandingSeen()).toBe(preferredLanguage() === 'en')
  })
})
