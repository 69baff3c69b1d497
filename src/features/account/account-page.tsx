import { PageHeader } from '@/components/page-header'
import { accountTexts } from '@/texts/en/account'
import { DeleteCard } from './components/delete-card'
import { EmailCard } from './components/email-card'
import { ExportCard } from './components/export-card'
import { LanguageCard, ThemeCard } from './components/look-cards'
import { PasswordCard } from './components/password-card'
import { PreferencesCard } from './components/preferences-card'
import { SessionsCard } from './components/sessions-card'

export function AccountPage() {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={accountTexts().title} />
      <div className="grid gap-5">
        <PreferencesCard />
        <ThemeCard />
        <LanguageCard />
        <EmailCard />
        <PasswordCard />
        <SessionsCard />
        <ExportCard />
        <DeleteCard />
      </div>
    </div>
  )
}
