import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { Button } from '@/components/ui/button'
import { setTheme, useTheme } from '@/lib/theme'
import { shellTexts } from '@/texts/en/shell'

/** One press to the other theme; the choice "as the system" stands in the account menu and page. */
export function ThemeButton({ className }: { className?: string }) {
  const { resolvedTheme } = useTheme()
  const other = resolvedTheme === 'dark' ? 'light' : 'dark'
  const { useDark, useLight } = shellTexts().colours
  const Icon = resolvedTheme === 'dark' ? Sun : Moon
  return (
    <Button variant="ghost" size="icon" className={className} onClick={() => setTheme(other)}>
      <Icon aria-hidden="true" />
      <span className="sr-only">{other === 'dark' ? useDark : useLight}</span>
    </Button>
  )
}
