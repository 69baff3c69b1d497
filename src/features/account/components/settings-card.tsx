import type { ReactNode } from 'react'
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card'

export interface SettingsCardProps {
  title: string
  /** Of the heading, for a group that it names. */
  titleId?: string
  description?: ReactNode
  children: ReactNode
}

/** One topic of the account page. */
export function SettingsCard({ title, titleId, description, children }: SettingsCardProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>
          <h2 id={titleId}>{title}</h2>
        </CardTitle>
        {description !== undefined && <CardDescription className="wrap-anywhere">{description}</CardDescription>}
      </CardHeader>
      <CardContent className="grid gap-5">{children}</CardContent>
    </Card>
  )
}
