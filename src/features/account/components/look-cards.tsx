import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { useState } from 'react'
import { switchLanguage } from '@/components/switch-language'
import { type Language, LANGUAGES, useLanguageStore } from '@/lib/language'
import { setTheme, type Theme, useTheme } from '@/lib/theme'
import { accountTexts } from '@/texts/en/account'
import { ChoiceCards } from './choice-cards'
import { SettingsCard } from './settings-card'

const themes: { value: Theme; Icon: typeof Sun }[] = [
  { value: 'system', Icon: Monitor },
  { value: 'light', Icon: Sun },
  { value: 'dark', Icon: Moon },
]

export function ThemeCard() {
  const t = accountTexts()
  const { theme } = useTheme()
  const choices = themes.map(({ value, Icon }) => ({
    value,
    label: t.themes[value],
    icon: <Icon aria-hidden="true" className="size-5 shrink-0" />,
  }))
  return (
    <SettingsCard title={t.coloursTitle} titleId="colours" description={t.forThisBrowser}>
      <ChoiceCards name="theme" labelledBy="colours" choices={choices} chosen={theme} onChoose={setTheme} />
    </SettingsCard>
  )
}

const languages = Object.entries(LANGUAGES).map(([value, label]) => ({
  value: value as Language,
  label,
  lang: value,
}))

export function LanguageCard() {
  const t = accountTexts()
  const { language } = useLanguageStore()
  /** Chosen, while its texts are on their way. */
  const [awaited, setAwaited] = useState<Language | null>(null)

  async function handleChoose(chosen: Language) {
    setAwaited(chosen)
    const isChanged = await switchLanguage(chosen)
    setAwaited(null)
    if (!isChanged) return
    // All screens are mounted anew; whoever uses the keyboard goes on from where they were.
    requestAnimationFrame(() => document.getElementById(`language-${chosen}`)?.focus())
  }

  return (
    <SettingsCard title={t.languageTitle} titleId="language" description={t.forThisBrowser}>
      <ChoiceCards
        name="language"
        labelledBy="language"
        choices={languages}
        chosen={awaited ?? language}
        onChoose={(chosen) => void handleChoose(chosen)}
      />
    </SettingsCard>
  )
}
