/** What the cookbook needs once somebody opens one: a chunk of its own. */
export { OpenedCookbook } from './components/opened-cookbook'
export { dismissCookbook, openCookbook, reopenCookbook } from './state/cookbook-store'
