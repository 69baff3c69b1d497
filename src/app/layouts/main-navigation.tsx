import { NavLink } from 'react-router-dom'
import { cn } from '@/lib/utils'
import { shellTexts } from '@/texts/en/shell'
import { navigationItems } from '../navigation-items'
import { paths } from '../paths'

export function TopNavigation({ className }: { className?: string }) {
  return (
    <nav aria-label={shellTexts().navigation.label} className={cn('flex items-center gap-1', className)}>
      {navigationItems().map(({ label, href }) => (
        <NavLink
          key={href}
          to={href}
          end={href === paths.home.getHref()}
          className={({ isActive }) =>
            cn(
              'flex h-11 items-center rounded-full px-4 text-[0.9375rem] font-semibold transition-colors',
              isActive ? 'bg-accent text-accent-foreground' : 'text-muted-foreground hover:text-foreground',
            )
          }
        >
          {label}
        </NavLink>
      ))}
    </nav>
  )
}

export function BottomNavigation({ className }: { className?: string }) {
  return (
    <nav
      aria-label={shellTexts().navigation.label}
      data-print="hidden"
      className={cn(
        'fixed inset-x-0 bottom-0 z-40 grid grid-cols-3 border-t border-border bg-card/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md',
        className,
      )}
    >
      {navigationItems().map(({ label, href, Icon }) => (
        <NavLink
          key={href}
          to={href}
          end={href === paths.home.getHref()}
          className={({ isActive }) =>
            cn(
              'group flex h-17 flex-col items-center justify-center gap-1 text-xs font-semibold',
              isActive ? 'text-accent-foreground' : 'text-muted-foreground',
            )
          }
        >
          <span className="flex h-7 w-14 items-center justify-center rounded-full transition-colors group-aria-[current=page]:bg-accent">
            <Icon aria-hidden="true" className="size-5.5" />
          </span>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
