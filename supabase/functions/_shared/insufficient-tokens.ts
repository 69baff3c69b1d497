/** The refusal of a spend, in words that say why: too few tokens, or a debt that comes first. */
import * as z from 'zod/mini'
import { integer, selectRows, type Database } from './db.ts'
import { AppError, type WalletState } from './errors.ts'

const debtSchema = z.object({ debt: integer })

/** @param refused the answer of the money function: nothing was charged, and this is the wallet. */
export async function insufficientTokens(
  db: Database,
  userId: string,
  refused: WalletState & { cost: number },
): Promise<AppError> {
  // A reason that cannot be read must not turn a refusal into a failure.
  const debt = await readDebt(db, userId).catch(() => 0)
  const message =
    debt > 0
      ? `You owe ${tokens(debt)}: more was taken back than you had left. ` +
        'The next tokens that you buy pay this first; until then nothing can be spent. Nothing was charged.'
      : `This costs ${tokens(refused.cost)} and you have ${refused.balance}. Nothing was charged.`
  return new AppError('insufficient_tokens', message, refused)
}

async function readDebt(db: Database, userId: string): Promise<number> {
  const query = db.from('user_tokens').select('debt').eq('user_id', userId).limit(1)
  return (await selectRows('select user_tokens', query, debtSchema))[0]?.debt ?? 0
}

const tokens = (count: number) => (count === 1 ? '1 token' : `${count} tokens`)
