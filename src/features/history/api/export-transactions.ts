/** All movements that the filter leaves, as a file. Loaded when somebody asks for it. */
import { historyTexts } from '@/texts/en/history'
import type { HistoryFilter } from '../model/history-filter'
import type { Transaction } from '../model/transaction'
import { transactionsToCsv } from '../model/transaction-csv'
import { readTransactions } from './read-transactions'

/** The ids of a page's recipes stand in an address, which servers allow about 8,000 characters. */
const PAGE_SIZE = 100

export async function exportTransactions(filter: HistoryFilter, signal: AbortSignal): Promise<void> {
  const transactions: Transaction[] = []
  let before: number | null = null
  do {
    const page = await readTransactions({ filter, before, size: PAGE_SIZE, signal })
    transactions.push(...page.transactions)
    before = page.next
  } while (before !== null)
  const name = historyTexts().csv.fileName(new Date().toISOString().slice(0, 10))
  saveFile(name, transactionsToCsv(transactions))
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
