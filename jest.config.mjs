import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const swc = JSON.parse(readFileSync(`${root}.swcrc`, 'utf8'));
// Jest resolves `./x.ts` itself; a rewritten `./x.js` is not there.
delete swc.jsc.rewriteRelativeImportExtensions;
delete swc.$schema;

/** Projects whose tests need nothing but themselves. */
const pure = [
  'libs/civil-date',
  'libs/law',
  'libs/events',
  'infra/identity',
  'infra/sample',
  'infra/lint',
  'infra/checks',
];
/** Projects some of whose tests need PostgreSQL and Kafka: started once a run, and only when one of these is in it. */
const served = [
  ...readdirSync(`${root}services`).map((service) => `services/${service}`),
  'gateway',
  'libs/event-log',
  'libs/access',
  'libs/workforce',
  'libs/office',
  'libs/people',
  'libs/subgraph',
  'libs/testkit',
  'infra/local',
  'infra/admin',
  'infra/bench',
  'infra/faults',
  'infra/system',
];

const project = (folder) => ({
  displayName: folder.split('/').at(-1),
  rootDir: `${root}${folder}`,
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  testEnvironmentOptions: { customExportConditions: ['@asn/source', 'node', 'node-addons'] },
});

export default {
  maxWorkers: 2,
  // Each test file's modules stay in the worker's memory, about 35 MB a file.
  workerIdleMemoryLimit: '500MB',
  testTimeout: 30_000,
  projects: [
    ...pure.map(project),
    ...served.map((folder) => ({
      ...project(folder),
      globalSetup: `${root}infra/local/jest/setup.mjs`,
      globalTeardown: `${root}infra/local/jest/teardown.mjs`,
    })),
  ],
};
