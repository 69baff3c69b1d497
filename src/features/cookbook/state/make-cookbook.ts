import type { Reading } from '@/features/recipes/public'
import { AppError, toAppError } from '@/lib/errors'
import { createLogger } from '@/lib/log'
import { getSessionState } from '@/lib/session'
import { chargeCookbook } from '../api/charge-cookbook'
import { readRecipes } from '../api/read-recipes'
import { downloadFile } from './download-file'
import { refuseOrder, setProgress, settleOrder, useCookbookStore, type CookbookStep } from './cookbook-store'

const log = createLogger('cookbook')

/** After these it is not known whether the request was carried out. */
const UNKNOWN_OUTCOME = new Set(['network', 'internal'])

/**
 * Makes the cookbook of the store, pays for it, and gives it to the person. In this order: a file that cannot be made
 * costs nothing, and one that was paid for is there already. What was paid is made again for nothing. One that lacks
 * letters is paid for only when the person asks a second time.
 * @param cost in tokens, as it stood on the button
 * @param units that the person cooks in
 */
export async function makeCookbook(cost: number, units: Reading['units']): Promise<void> {
  const { order, progress } = useCookbookStore.getState()
  if (order === undefined || progress.status === 'working') return
  let step = 'reading' as CookbookStep
  const begin = (next: CookbookStep) => setProgress({ status: 'working', step: (step = next) })
  try {
    begin('reading')
    const recipes = await readRecipes(order.recipeIds)
    if (recipes.length === 0) return setProgress({ status: 'empty' })

    begin('setting')
    const { makeCookbook: make } = await import('../pdf/make-cookbook')
    const { pdf, pageCount, isGarbled } = await make({ title: order.title, paper: order.paper, units, recipes })

    if (isGarbled && order.status === 'chosen' && progress.status !== 'garbled')
      return setProgress({ status: 'garbled' })

    let paid = cost
    if (order.status !== 'paid') {
      begin('charging')
      if (getSessionState().userId !== order.userId) throw new AppError('unauthorized', 'Somebody else is signed in')
      settleOrder('sent')
      paid = await chargeCookbook({ userId: order.userId, requestId: order.requestId, cost })
      settleOrder('paid')
    }
    const missingCount = order.recipeIds.length - recipes.length
    setProgress({ status: 'ready', pdf, pageCount, cost: paid, missingCount })
    downloadFile(pdf, order.title)
  } catch (thrown) {
    const error = toAppError(thrown)
    log.error(`the cookbook failed while ${step}`, error)
    if (step === 'charging' && !UNKNOWN_OUTCOME.has(error.code)) refuseOrder()
    setProgress({ status: 'failed', step, error })
  }
}
