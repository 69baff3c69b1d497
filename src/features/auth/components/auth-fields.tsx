import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { useState } from 'react'
import { FormField } from '@/components/form-field'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { authTexts } from '@/texts/en/auth'

export interface EmailFieldProps {
  label?: string
  hint?: string
  error: string | undefined
  defaultValue?: string | undefined
}

export function EmailField({ label, hint, error, defaultValue }: EmailFieldProps) {
  return (
    <FormField label={label ?? authTexts().email} error={error} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <Input
          {...control}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={defaultValue}
          required
        />
      )}
    </FormField>
  )
}

export interface PasswordFieldProps {
  name?: string
  label?: string
  hint?: string
  error: string | undefined
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordField({ name = 'password', label, hint, error, autoComplete }: PasswordFieldProps) {
  const t = authTexts()
  const [isVisible, setIsVisible] = useState(false)
  const Icon = isVisible ? EyeOff : Eye
  return (
    <FormField label={label ?? t.password} error={error} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            name={name}
            type={isVisible ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required
            className="pe-13"
          />
          {/* Named by its content: an aria-label would make it a second field labelled "Password". */}
          <Button
            variant="ghost"
            size="icon"
            className="absolute end-0.5 top-0.5 rounded-md text-muted-foreground"
            onClick={() => setIsVisible(!isVisible)}
          >
            <Icon aria-hidden="true" />
            <span className="sr-only">{isVisible ? t.hidePassword : t.showPassword}</span>
          </Button>
        </div>
      )}
    </FormField>
  )
}
