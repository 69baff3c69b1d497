/** Which way imports may point. Patterns, not lists: a new feature is guarded from its first file. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Nor of types alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-do-not-import-the-app',
      comment: 'app -> features -> shared. The URLs in app/paths.ts are shared words, not the app itself.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/app/', pathNot: '^src/app/paths\\.ts$' },
    },
    {
      name: 'features-meet-only-through-public',
      comment: 'A feature never reaches into the insides of another.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/public\\.tsx?$'] },
    },
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(components|hooks|lib|styles|texts)/' },
      to: { path: '^src/(features|app)/' },
    },
    {
      name: 'src-takes-only-the-contract-from-supabase',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^supabase/', pathNot: '^supabase/functions/_shared/contract/' },
    },
    {
      name: 'functions-stand-alone',
      comment: 'What is deployed to hosted Supabase is supabase/functions and nothing else.',
      severity: 'error',
      from: { path: '^supabase/functions/' },
      to: { path: '^(src|tests|supabase/local)/' },
    },
    {
      name: 'the-contract-is-pure',
      severity: 'error',
      from: { path: '^supabase/functions/_shared/contract/' },
      to: { pathNot: ['^supabase/functions/_shared/contract/', '^(node_modules/)?zod/'] },
    },
    {
      name: 'the-local-stack-is-replaceable',
      comment: 'Nothing outside supabase/local knows that it exists; only the tests start it.',
      severity: 'error',
      from: { path: '^(src|supabase/functions)/' },
      to: { path: '^supabase/local/' },
    },
    {
      name: 'only-tests-import-testing',
      severity: 'error',
      from: { path: '^src/', pathNot: ['/testing/', '\\.test\\.tsx?$'] },
      to: { path: ['^src/testing/', '^src/.*/testing/', '^tests/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], exportsFields: ['exports'] },
  },
}
