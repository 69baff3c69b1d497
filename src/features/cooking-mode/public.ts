/** What the Recipe Book may use of cooking mode; the mode itself is a chunk of its own. */
export { CookingEntry } from './components/cooking-entry'
