import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { useLanguageStore } from '@/lib/language'
import { commonTexts } from '@/texts/en/common'
import { chooseLanguage } from '@/texts/load-language'
import { LanguageSelect } from './language-select'

afterEach(async () => {
  await chooseLanguage('en')
  localStorage.removeItem('language')
})

/** As the app does it: another language mounts everything anew. */
function Page() {
  const { language } = useLanguageStore()
  return (
    <div key={language}>
      <LanguageSelect />
      <p>{commonTexts().tryAgain}</p>
    </div>
  )
}

it('changes the page and keeps whoever chose at the field', async () => {
  render(<Page />)
  await userEvent.selectOptions(screen.getByLabelText('Language'), 'Deutsch')
  expect(await screen.findByText('Erneut versuchen')).toBeVisible()
  expect(screen.getByLabelText('Sprache')).toHaveFocus()
  expect(document.documentElement.lang).toBe('de')
  expect(localStorage.getItem('language')).toBe('de')
})

it('names each language in itself, for those who read no other', () => {
  render(<Page />)
  expect(screen.getByRole('option', { name: 'Deutsch' })).toHaveAttribute('lang', 'de')
  expect(screen.getByRole('option', { name: 'English' })).toHaveAttribute('lang', 'en')
})
