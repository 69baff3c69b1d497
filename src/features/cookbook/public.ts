/** What other features may use of the cookbook. The dialog and all that makes the file are loaded when it is opened. */
export { CookbookHost } from './components/cookbook-host'
export { openCookbook } from './state/cookbook-chunk'
