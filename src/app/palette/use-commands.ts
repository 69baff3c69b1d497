import Coins from 'lucide-react/icons/coins'
import Globe from 'lucide-react/icons/globe'
import Keyboard from 'lucide-react/icons/keyboard'
import LogIn from 'lucide-react/icons/log-in'
import LogOut from 'lucide-react/icons/log-out'
import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Settings from 'lucide-react/icons/settings'
import Sparkles from 'lucide-react/icons/sparkles'
import Sun from 'lucide-react/icons/sun'
import UserPlus from 'lucide-react/icons/user-plus'
import { useNavigate } from 'react-router-dom'
import { signOut } from '@/features/auth/public'
import { openHelp, type Command } from '@/features/palette/public'
import { openPurchaseDialog } from '@/features/purchase/public'
import { LANGUAGES, type Language, useLanguageStore } from '@/lib/language'
import { useSession } from '@/lib/session'
import { setTheme, useTheme } from '@/lib/theme'
import { switchLanguage } from '@/components/switch-language'
import { paletteTexts } from '@/texts/en/palette'
import { shellTexts } from '@/texts/en/shell'
import { navigationItems } from '../navigation-items'
import { paths } from '../paths'
import { focusOrderForm } from './focus-order-form'

/** Everything that can be done from anywhere: the screens of the route table, and the actions of the header. */
export function useCommands(): Command[] {
  const { status } = useSession()
  const settings = useSettingsCommands()
  const people = useCookCommands()
  const visitors = useVisitorCommands()
  const { shortcuts } = paletteTexts().commands
  const help: Command = { id: 'shortcuts', group: 'settings', ...shortcuts, Icon: Keyboard, run: openHelp }
  return [...(status === 'signed-in' ? people : visitors), ...settings, help]
}

function useCookCommands(): Command[] {
  const navigate = useNavigate()
  const { commands: t } = paletteTexts()
  const go = (href: string) => () => void navigate(href)
  return [
    ...navigationItems().map(({ id, label, href, Icon }) => ({
      id,
      group: 'pages' as const,
      label,
      Icon,
      run: go(href),
    })),
    {
      id: 'account',
      group: 'pages',
      label: shellTexts().account.settings,
      Icon: Settings,
      run: go(paths.account.getHref()),
    },
    {
      id: 'generate',
      group: 'actions',
      ...t.generate,
      Icon: Sparkles,
      run: () => void Promise.resolve(navigate(paths.home.getHref())).then(focusOrderForm),
    },
    { id: 'buy', group: 'actions', ...t.buyTokens, Icon: Coins, run: () => openPurchaseDialog() },
    { id: 'sign-out', group: 'actions', ...t.signOut, Icon: LogOut, run: () => void signOut() },
  ]
}

function useVisitorCommands(): Command[] {
  const navigate = useNavigate()
  const { signIn, signUp } = shellTexts()
  return [
    {
      id: 'sign-in',
      group: 'pages',
      label: signIn,
      Icon: LogIn,
      run: () => void navigate(paths.signIn.getHref()),
    },
    {
      id: 'sign-up',
      group: 'pages',
      label: signUp,
      Icon: UserPlus,
      run: () => void navigate(paths.signUp.getHref()),
    },
  ]
}

/** Another language has mounted the page anew, and taken the focus with it. */
function startAtHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}

function useSettingsCommands(): Command[] {
  const { theme } = useTheme()
  const { language } = useLanguageStore()
  const { commands: t } = paletteTexts()
  const themes = [
    { theme: 'system', text: t.systemColours, Icon: Monitor },
    { theme: 'light', text: t.lightColours, Icon: Sun },
    { theme: 'dark', text: t.darkColours, Icon: Moon },
  ] as const
  return [
    ...themes.map(({ theme: choice, text, Icon }) => ({
      id: `theme-${choice}`,
      group: 'settings' as const,
      ...text,
      Icon,
      isCurrent: theme === choice,
      run: () => setTheme(choice),
    })),
    ...(Object.entries(LANGUAGES) as [Language, string][]).map(([code, name]) => ({
      id: `language-${code}`,
      group: 'settings' as const,
      label: t.language.label(name),
      keywords: t.language.keywords,
      Icon: Globe,
      isCurrent: language === code,
      run: () => void switchLanguage(code).then(startAtHeading),
    })),
  ]
}
