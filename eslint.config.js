import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'supabase/.local/', 'src/lib/database.types.ts'] },
  {
    files: ['src/**/*.{ts,tsx}', 'supabase/local/**/*.ts', 'tests/**/*.{ts,tsx}', 'vite.*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['src/tsconfig.json', 'supabase/local/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      // Event handlers may be async: React and Node ignore what they return.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/log.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Failures are logged by namespace and level, so that production stays silent until asked.
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    // Developers read the debug page, and a broken build's settings; both stay English.
    ignores: ['src/**/*.test.tsx', 'src/features/tokens/components/debug/**', 'src/app/config-problems.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXText[value=/[A-Za-z]{2}/]',
          message: 'What people read belongs in src/texts, in every language.',
        },
        {
          selector: 'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|hint|description)$/] > Literal',
          message: 'What people read belongs in src/texts, in every language.',
        },
      ],
    },
  },
)
