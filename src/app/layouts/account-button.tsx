import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { useSession } from '@/lib/session'
import { shellTexts } from '@/texts/en/shell'

export function AccountButton(props: ComponentProps<typeof Button>) {
  const { email } = useSession()
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={shellTexts().account.label}
      className="bg-accent text-accent-foreground"
      {...props}
    >
      <span aria-hidden="true" className="text-base font-bold uppercase">
        {(email ?? '?').charAt(0)}
      </span>
    </Button>
  )
}
