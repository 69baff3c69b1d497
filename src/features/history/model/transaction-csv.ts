/** The ledger as a file. */
import { historyTexts } from '@/texts/en/history'
import { toCsv } from './csv'
import { describeTransaction, type Transaction } from './transaction'

export function transactionsToCsv(transactions: readonly Transaction[]): string {
  const t = historyTexts().csv
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const header = [t.date(timeZone), t.what, t.recipe, t.explanation, t.tokens, t.balance, t.purchase]
  return toCsv([header, ...transactions.map(toRow)])
}

function toRow(transaction: Transaction) {
  const { title, detail } = describeTransaction(transaction)
  const { createdAt, recipe, amount, balanceAfter, purchaseId } = transaction
  return [toSortableTime(createdAt), title, recipe?.title ?? '', detail, amount, balanceAfter, purchaseId ?? '']
}

/** "2026-11-26 13:05:09" in the person's own time, as spreadsheets of every language read it. */
function toSortableTime(iso: string): string {
  const date = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
