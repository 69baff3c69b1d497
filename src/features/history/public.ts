/** What the app may use of the history. */
export { HistoryPage } from './components/history-page'
