import Keyboard from 'lucide-react/icons/keyboard'
import LogOut from 'lucide-react/icons/log-out'
import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Search from 'lucide-react/icons/search'
import Settings from 'lucide-react/icons/settings'
import Sun from 'lucide-react/icons/sun'
import { Link } from 'react-router-dom'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { openHelp, openPalette } from '@/features/palette/public'
import { signOut } from '@/features/auth/public'
import { useSession } from '@/lib/session'
import { setTheme, type Theme, useTheme } from '@/lib/theme'
import { shellTexts } from '@/texts/en/shell'
import { paths } from '../paths'
import { AccountButton } from './account-button'

/** The menu itself. It opens as it comes, since somebody has asked for it. */
export function OpenedAccountMenu() {
  const { email } = useSession()
  const { theme } = useTheme()
  const t = shellTexts()

  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <AccountButton />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-64">
        <DropdownMenuLabel>
          <span className="block text-xs">{t.account.signedInAs}</span>
          <span className="block truncate font-semibold text-foreground">{email}</span>
        </DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link to={paths.account.getHref()}>
            <Settings aria-hidden="true" />
            {t.account.settings}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={openPalette} className="md:hidden">
          <Search aria-hidden="true" />
          {t.palette.open}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={openHelp} className="max-md:hidden">
          <Keyboard aria-hidden="true" />
          {t.palette.shortcuts}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuRadioGroup
          value={theme}
          onValueChange={(value) => setTheme(value as Theme)}
          aria-label={t.colours.label}
        >
          <DropdownMenuRadioItem value="system" onSelect={(event) => event.preventDefault()}>
            <Monitor aria-hidden="true" />
            {t.colours.system}
          </DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="light" onSelect={(event) => event.preventDefault()}>
            <Sun aria-hidden="true" />
            {t.colours.light}
          </DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="dark" onSelect={(event) => event.preventDefault()}>
            <Moon aria-hidden="true" />
            {t.colours.dark}
          </DropdownMenuRadioItem>
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOut()}>
          <LogOut aria-hidden="true" />
          {t.signOut}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
