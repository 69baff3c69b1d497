/** What a generation needs beyond the form: one chunk, loaded while the person still writes. */
export { FinishedPanel } from './components/finished-panel'
export { GenerationPanel } from './components/generation-panel'
export { runGeneration } from './state/run-generation'
