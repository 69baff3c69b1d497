/**
 * Which modules travel together. Measured with `npm test -- size`: without the groups a page loads 25 to 43 files instead
 * of 7 to 10, and up to 7 kB more. A module that no pattern names is only in a chunk of its own, so nothing breaks.
 */
const group = (name: string, minShareCount: number, ...paths: string[]) => ({
  name,
  test: new RegExp(paths.join('|')),
  minShareCount,
})

/**
 * On a slow phone each request costs more than the few kB that it saves, and one large chunk is compressed better. Each
 * group is what some first screens have in common; the first that a module fits in has it. What every screen needs from
 * outside changes rarely, and stays cached when the app changes.
 */
export const chunkGroups = [
  group('react', 1, '/node_modules/(react/|react-dom/|react-router|scheduler/|zustand/)'),
  group('data', 1, '/node_modules/(tslib/|@supabase/|@tanstack/)'),
  // Every screen, also of visitors.
  group(
    'shared',
    1,
    '/src/lib/(?!functions-client|error-body|recipe-reader)',
    '/src/hooks/',
    '/src/texts/(load-|texts|plural|en/(common|errors|shell|tokens/badge))',
    '/src/components/(brand/|error-|link-button|loading-page|page-header|skip-link|toaster|illustrations/empty-plate)',
    '/src/components/ui/(button|field-classes|input|label|skeleton|slot|spinner)',
    '/src/app/(app|first-paint/take|paths|preload|providers|require-session|root-error|router|use-focus)',
    '/src/app/(layouts/(app-layout|lazy-|loading|main\\.|navigation-bar|root-layout)|routes/(home|route-error))',
    '/src/features/palette/model/(palette-store|platform)',
    '/src/features/purchase/model/purchase-dialog-store',
    '/src/features/tokens/(api/token-prices|components/token-mark|keys|model/(spends|sync-state|wallet)|use-(off|tok|wal))',
    '/src/features/tokens/sync/(current|last|read|spend|sync-store|wallet-q)',
    '/icons/(check|circle-check|chevron-down|circle-exclamation-point|clock|flame|search|x)\\.',
  ),
  group('colours', 2, '/icons/(moon|sun)\\.'),
  // The frame for cooks, and the names that all of their screens use.
  group(
    'kitchen',
    1,
    '/src/app/(navigation-items|layouts/(account-|main-navigation|offline-bar|signed-in))',
    '/src/features/purchase/(components/(low-|purchase-dialog-host)|model/low-)',
    '/src/features/recipes/model/(short-facts|wish-names)',
    '/src/features/tokens/(components/(balance-change|counting-number|sync-mark|token-badge)|use-sync)',
    '/src/texts/en/(purchase/|recipes/(facts|wishes))',
    '/contract/wishes',
    '/icons/(book-open|cloud-off|cooking-pot|minus|plus)\\.',
  ),
  // The order form and a recipe.
  group('preferences', 2, '/src/features/preferences/', '/src/texts/en/preferences/'),
  // The Recipe Book and a recipe.
  group(
    'book',
    2,
    '/src/components/(empty-state|ui/(alert|badge|empty))',
    '/src/lib/recipe-reader',
    '/src/features/recipe-book/(api/(delete|set-)|components/favorite-b|state/)',
    '/src/features/recipes/(components/recipe-cover|keys)',
    '/src/texts/en/recipe-book/',
    '/icons/(heart|trash)\\.',
  ),
  // A recipe, also one that was just written.
  group(
    'reading',
    2,
    '/src/features/recipes/components/(ingredient-|nutrition|recipe-(facts|layout|view)|servings-stepper|units-sw)',
    '/src/features/recipes/(model/(measures|quantity|recipe-text|stored|units)|state/use-units)',
    '/src/texts/en/recipes/(reading|recipe\\.)',
    '/icons/(lightbulb|printer|triangle-exclamation-point)\\.',
  ),
  // The order form and that of a variant.
  group(
    'ordering',
    1,
    '/src/features/recipes/components/(chips-field|cook-form|field|order-card|servings-field|text-fields|toggle-chips|wishes-f)',
    '/src/features/recipes/model/(affordability|cook-draft|generation\\.|item-list|repeated)',
    '/src/features/recipes/state/(draft|generation-|pending)',
    '/src/texts/en/recipes/(form|order)',
    '/contract/(clean-text|limits)',
  ),
]
