/** What each page loads before its first paint, and what none of them may. Sources, as the manifest names them. */

const signedIn = 'src/app/layouts/signed-in-layout.tsx'

/** Beside the document's own script; `src/app/preload.ts` asks for them, and the router for the same. */
export const PAGES: Record<string, string[]> = {
  'landing page, visitor': ['src/app/layouts/public-layout.tsx', 'src/features/landing/landing-page.tsx'],
  'home, signed in': [signedIn, 'src/app/routes/cook.tsx'],
  'Recipe Book': [signedIn, 'src/app/routes/recipes.tsx'],
  'a recipe': [signedIn, 'src/app/routes/recipe.tsx'],
}

/** What waits for a press, or for the first screen to be there. Patterns, since features come and go. */
export const LAZY: Record<string, RegExp> = {
  'Stripe and the purchase dialog': /purchase-dialog\.tsx$|@stripe\//,
  'a recipe in the making': /features\/recipes\/generation\.ts$/,
  'the account menu': /opened-account-menu\.tsx$/,
  'the words about the balance': /sync-popover\.tsx$/,
  toasts: /sonner/,
  zod: /\/zod\//,
  Radix: /radix-ui/,
  'the other languages': /src\/texts\/de\//,
  'the debug page': /debug-sync\.tsx$/,
  'PDF and cookbook': /pdf|opened-cookbook\.tsx?$|cookbook-(dialog|form)\.tsx$|cookbook-store\.ts$/i,
  chart: /chart/i,
  'command palette': /command-palette|shortcut-sheet/,
  'cooking mode': /components\/cooking-mode\.tsx$|timer-store\.ts$|alarm\.ts$/,
}
