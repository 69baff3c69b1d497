import { Link, Outlet, useLocation } from 'react-router-dom'
import { Wordmark } from '@/components/brand/wordmark'
import { LanguageSelect } from '@/components/language-select'
import { LinkButton } from '@/components/link-button'
import { shellTexts } from '@/texts/en/shell'
import { paths } from '../paths'
import { Main } from './main'
import { ThemeButton } from './theme-button'

const accountPages: string[] = [
  paths.signIn.path,
  paths.signUp.path,
  paths.forgotPassword.path,
  paths.resetPassword.path,
]

/** The frame for visitors. Pages about signing in carry their own links between each other. */
export function PublicLayout() {
  const { pathname } = useLocation()
  const t = shellTexts()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-40 border-b border-border/70 bg-background/90 backdrop-blur-md">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-1.5 px-4 sm:gap-3 sm:px-6">
          <Link to={paths.home.getHref()} className="touch-area me-auto flex min-w-8 rounded-md" aria-label={t.home}>
            {/* Where the name does not fit beside the mark it wraps, out of sight: how much fits is up to the language. */}
            <Wordmark className="h-8 flex-wrap overflow-hidden [&>span]:whitespace-nowrap" />
          </Link>
          <ThemeButton className="max-[26rem]:hidden" />
          {!accountPages.includes(pathname) && (
            <>
              <LinkButton to={paths.signIn.getHref()} variant="ghost" size="sm" className="h-11">
                {t.signIn}
              </LinkButton>
              <LinkButton to={paths.signUp.getHref()} size="sm" className="h-11">
                {t.signUp}
              </LinkButton>
            </>
          )}
        </div>
      </header>
      <Main>
        <Outlet />
      </Main>
      <footer className="border-t border-border/70 text-sm text-muted-foreground">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-center gap-x-8 gap-y-4 px-4 py-6 max-sm:text-center sm:justify-between sm:px-6">
          <p>{t.footer}</p>
          <div className="flex items-center gap-2">
            <ThemeButton className="min-[26rem]:hidden" />
            <LanguageSelect />
          </div>
        </div>
      </footer>
    </div>
  )
}
