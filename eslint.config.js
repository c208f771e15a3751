import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Rules that need types, for the sources alone and in CI: they take longer than everything else that `npm test` does.
const typed = {
  files: ['src/**/*.{ts,tsx}'],
  extends: [tseslint.configs.strictTypeCheckedOnly],
  languageOptions: { parserOptions: { project: '.ci/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // `void name;` says that a parameter is not used.
    '@typescript-eslint/no-meaningless-void-operator': 'off',
    '@typescript-eslint/no-unnecessary-type-arguments': 'off',
    // A number in a message is no mistake.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  ...(process.env.CI ? [typed] : []),
  // A list of an archive's size has no room on the stack.
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(?:push|unshift|concat)$/] > SpreadElement',
          message: 'Arguments stand on the stack: add one after the other, or spread into a list.',
        },
      ],
    },
  },
  // What is run by hand prints.
  {
    files: ['bench/**', 'test/fuzz/fuzz.ts', 'test/fuzz/guided.ts', 'test/conflict/z3.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
