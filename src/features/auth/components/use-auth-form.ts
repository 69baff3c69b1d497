import { type FormEvent, useRef, useState } from 'react'
import type { AuthField, AuthProblem } from '../model/auth-problem'
import type { FieldErrors } from '../model/validate-credentials'

export interface AuthValues {
  email: string
  password: string
}

export interface AuthFormOptions {
  validate: (values: AuthValues) => FieldErrors
  /** Sends; resolves with the problem, or null when it worked. */
  submit: (values: AuthValues) => Promise<AuthProblem | null>
}

/** The state that all forms about signing in share: check, send once, show each problem beside its field. */
export function useAuthForm({ validate, submit }: AuthFormOptions) {
  const [fieldErrors, setFieldErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<AuthProblem | null>(null)
  const [isPending, setIsPending] = useState(false)
  // State changes after the next render; a double press comes before it.
  const isSending = useRef(false)

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending.current) return
    const form = event.currentTarget
    const values = { email: readField(form, 'email').trim(), password: readField(form, 'password') }

    const errors = validate(values)
    setProblem(null)
    setFieldErrors(errors)
    if (focusFirst(form, errors)) return

    isSending.current = true
    setIsPending(true)
    const answer = await submit(values)
    isSending.current = false
    setIsPending(false)
    if (answer === null) return
    setProblem(answer)
    if (answer.field === null) return
    const answered = { [answer.field]: answer.text }
    setFieldErrors(answered)
    // After the render, so that a screen reader reads the field together with what is wrong.
    requestAnimationFrame(() => focusFirst(form, answered))
  }

  return { fieldErrors, problem, isPending, handleSubmit }
}

function findField(form: HTMLFormElement, name: AuthField): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
}

function readField(form: HTMLFormElement, name: AuthField): string {
  return findField(form, name)?.value ?? ''
}

function focusFirst(form: HTMLFormElement, errors: FieldErrors): boolean {
  const name = errors.email !== undefined ? 'email' : errors.password !== undefined ? 'password' : null
  if (name === null) return false
  findField(form, name)?.focus()
  return true
}
