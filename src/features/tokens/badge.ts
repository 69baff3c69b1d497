/** Apart from `public.ts`, so that what floats over a page is loaded with the signed-in frame, not for visitors. */
export { TokenBadge } from './components/token-badge'
