import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { useState } from 'react'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { type Language, LANGUAGES, useLanguageStore } from '@/lib/language'
import { setTheme, type Theme, useTheme } from '@/lib/theme'
import { accountTexts } from '@/texts/en/account'
import { chooseLanguage } from '@/texts/texts'
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
  const [hasFailed, setHasFailed] = useState(false)

  async function handleChoose(chosen: Language) {
    setHasFailed(false)
    try {
      await chooseLanguage(chosen)
    } catch {
      setHasFailed(true)
      return
    }
    // All screens are mounted anew; whoever uses the keyboard goes on from where they were.
    requestAnimationFrame(() => document.getElementById(`language-${chosen}`)?.focus())
  }

  return (
    <SettingsCard title={t.languageTitle} titleId="language" description={t.forThisBrowser}>
      <ChoiceCards
        name="language"
        labelledBy="language"
        choices={languages}
        chosen={language}
        onChoose={(chosen) => void handleChoose(chosen)}
      />
      {hasFailed && (
        <Alert variant="destructive">
          <AlertDescription>{t.languageFailed}</AlertDescription>
        </Alert>
      )}
    </SettingsCard>
  )
}
