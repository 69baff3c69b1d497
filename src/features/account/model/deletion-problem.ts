/** Why an account was not deleted, in words. */
import { type AppError, type AppErrorCode, describeError } from '@/lib/errors'
import { accountTexts } from '@/texts/en/account'

export interface DeletionProblem {
  /** About what was typed, as against the whole. */
  isField: boolean
  text: string
  /** It may have happened all the same. */
  isUnknown: boolean
}

/** A gateway that gave up waiting answers as a provider does. */
const UNKNOWN_OUTCOME: readonly AppErrorCode[] = ['network', 'internal', 'provider_unavailable']

export function describeDeletion(error: AppError, hasPassword: boolean): DeletionProblem {
  const t = accountTexts().deletion
  const refused = { isField: false, isUnknown: false }
  if (UNKNOWN_OUTCOME.includes(error.code)) return { ...refused, isUnknown: true, text: t.unknown }
  if (error.code === 'forbidden')
    return { ...refused, isField: true, text: hasPassword ? t.wrongPassword : t.wrongEmail }
  if (error.code === 'conflict') return { ...refused, text: t.paymentPending }
  const { title, next } = describeError(error)
  return { ...refused, text: `${title}. ${t.failed} ${next}` }
}
