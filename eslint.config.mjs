import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { peopleTables } from './infra/lint/src/people-tables.ts';
import { plugin as asn } from './infra/lint/src/plugin.ts';

// Without the graph that Nx keeps, the rule about borders would pass everything with no more than a warning.
if (!existsSync(new URL('.nx/workspace-data/project-graph.json', import.meta.url)))
  throw new Error('Lint through Nx, which knows the borders between projects: npx nx run-many -t lint');

const tests = ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.fixture.ts', '**/test/**/*.ts'];

/** Who may depend on whom, by the tags in each package.json. Tests may use `testkit` as well. */
const borders = (testkit) => [
  'error',
  {
    // A library's tests may name it as its users do.
    allowCircularSelfDependency: true,
    depConstraints: [
      { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['layer:core', 'layer:platform', ...testkit] },
      { sourceTag: 'type:gateway', onlyDependOnLibsWithTags: ['layer:core', 'layer:platform', ...testkit] },
      { sourceTag: 'layer:platform', onlyDependOnLibsWithTags: ['layer:core', 'layer:platform', ...testkit] },
      {
        sourceTag: 'layer:core',
        onlyDependOnLibsWithTags: ['layer:core', ...testkit],
        bannedExternalImports: FRAMEWORKS,
      },
      { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['type:lib', 'type:infra'] },
      { sourceTag: 'type:infra', onlyDependOnLibsWithTags: ['type:lib', 'type:infra'] },
    ],
  },
];

/** What the core does without: it is rules and facts. */
const FRAMEWORKS = [
  '@nestjs/*',
  '@mikro-orm/*',
  '@apollo/*',
  'graphql',
  'fastify',
  'kysely',
  'pg',
  'kafkajs',
  'undici',
  'rxjs',
  'jose',
];

/** By its name too: a package without `exports` is none that Nx would report. */
const noService = {
  regex: `^@asn/(gateway|${readdirSync(new URL('services', import.meta.url)).join('|')})(/|$)`,
  message: 'A service is asked through the graph or followed by its events, never imported.',
};

/** Neither the core nor another rule, table or name of this kind: rows, the graph, the framework, the machine. */
const impure = {
  regex:
    '^(?!@asn/(law|civil-date|events)$|\\.).*|\\.(entity|type|input|args|resolver|mutations|payload)\\.ts$',
  allowTypeImports: true,
  message: 'A rule is pure: what it judges comes in, what it finds goes out. Its types may be named.',
};

const environment = {
  object: 'process',
  property: 'env',
  message:
    'Only environment.ts (in infra/local: settings.ts) reads the environment; take the value from there.',
};

const clock = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now'],
  ['MemberExpression[object.name="Temporal"][property.name="Now"]', 'Temporal.Now'],
].map(([selector, name]) => ({
  selector,
  message: `${name} reads the machine's clock: take the day or the instant as an argument, or inject Clock of @asn/civil-date at an edge.`,
}));

export default defineConfig(
  { ignores: ['**/dist/', '**/dist-web/', '.local/', '.nx/', 'infra/lint/fixtures/', '**/src/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, asn },
    rules: {
      '@nx/enforce-module-boundaries': borders([]),
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An enum of strings is its strings; tsc refuses one that it has not.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A method may be async by its contract, whatever its body needs.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-imports': ['error', { patterns: [noService] }],
      'no-restricted-properties': ['error', environment],
    },
  },
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': borders(['layer:test']),
      'no-restricted-properties': 'off',
      // An answer of the graph has the shape that the test expects of it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['infra/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': borders(['layer:test']) },
  },
  {
    files: [
      '{services/*,gateway}/src/environment.ts',
      'infra/*/src/{environment,settings}.ts',
      'libs/testkit/src/environment.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['services/*/src/**/*.ts', 'libs/*/src/**/*.ts', 'gateway/src/**/*.ts'],
    // What is run by hand speaks to the terminal.
    ignores: ['libs/events/src/{generate,release}.ts', 'libs/subgraph/src/graph/print-schema.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['services/*/src/**/*.ts', 'libs/*/src/**/*.ts'],
    ignores: [...tests, 'libs/civil-date/src/clock.ts', 'libs/testkit/**'],
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  {
    files: ['services/*/src/**/*.ts', 'libs/subgraph/src/**/*.ts'],
    rules: {
      'asn/declared-caller': 'error',
      'asn/described': 'error',
      'asn/nullable-root-field': 'error',
    },
  },
  {
    files: ['services/*/src/**/*.ts'],
    ignores: tests,
    rules: {
      'asn/read-models-only': [
        'error',
        {
          // `person` is what the others name; those of the projection stand in libs/workforce.
          tables: [
            'person',
            'workforce_person',
            'workforce_placement',
            'workforce_exception',
            ...peopleTables(import.meta.dirname),
          ],
          files: [
            '(^|/)(read|list|load)-[^/]+\\.ts$',
            '-aggregate\\.ts$',
            '(^|/)(relations|visible|seen|checksums|identity-numbers?)\\.ts$',
            '^import/',
            '\\.sql\\.ts$',
          ],
        },
      ],
    },
  },
  {
    files: ['services/*/src/**/*.rule.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [impure] }],
    },
  },
  {
    files: ['libs/{civil-date,law}/src/**/*.ts', 'libs/events/src/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/events/src/{generate,release}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            noService,
            {
              regex: '^(node:)?(http|https|http2|net|tls|dgram|fs|child_process|worker_threads|cluster)(/|$)',
              message: 'The core has no input or output.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,jsx}'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { varsIgnorePattern: '^[A-Z_]' }] },
  },
);
