import { wordsOf } from './words.ts';

/** A service before its first feature, which follows personnel and knows who may see whom: path → text. */
export function serviceFiles(name: string, purpose: string): Record<string, string> {
  const { pascal } = wordsOf(name);
  const folder = `services/${name}`;
  return {
    [`${folder}/package.json`]: packageJson(name),
    [`${folder}/tsconfig.json`]: `{ "extends": "../../tsconfig.base.json", "include": ["src", "test", "migrations", "*.ts"] }`,
    [`${folder}/README.md`]: readme(name, purpose),
    [`${folder}/src/main.ts`]: `
import { startSubgraph } from '@asn/subgraph';
import { environment } from './environment.ts';
import { ${name}Module } from './${name}.module.ts';

await startSubgraph(${name}Module(environment), environment);
`,
    [`${folder}/src/environment.ts`]: `
import { followingEnvironment, type FollowingEnvironment } from '@asn/people';
import { readEnvironment } from '@asn/subgraph';

export type ${pascal}Environment = FollowingEnvironment;

/** The service's settings; the only place that reads \`process.env\`. */
export const environment: ${pascal}Environment = readEnvironment(followingEnvironment, process.env);
`,
    [`${folder}/src/${name}.module.ts`]: module(name, pascal),
    [`${folder}/src/migrations.ts`]: `
import { eventTablesSql } from '@asn/event-log';
import { operationLogSql, type SqlMigration } from '@asn/subgraph';
import { workforceTablesSql } from '@asn/workforce';

/** The history of ${name}'s database. A migration that has run anywhere never changes. */
export const migrations: SqlMigration[] = [
  { name: '000-events', sql: eventTablesSql },
  { name: '000-operation-log', sql: operationLogSql },
  { name: '000-workforce', sql: workforceTablesSql },
];
`,
    [`${folder}/src/print-schema.ts`]: `
import { keepSchema } from '@asn/subgraph/print-schema';
import { resolvers } from './${name}.module.ts';

await keepSchema(resolvers, new URL('../schema.graphql', import.meta.url));
`,
    [`${folder}/src/employee/employee.access.ts`]: `
import type { FieldClasses } from '@asn/access';

/** What each field about a person tells, and so who may read it (\`readersOf\` in libs/access). */
export const fieldClasses: FieldClasses = {};
`,
    [`${folder}/src/employee/employee.resolver.ts`]: `
import { EmployeeType, loadEmployee } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveReference, Resolver } from '@nestjs/graphql';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, reference.id);
  }
}
`,
    [`${folder}/test/${name}.fixture.ts`]: `
import { startFollower, type Follower } from '@asn/office';
import { followingEnvironment } from '@asn/people';
import { ${name}Module } from '../src/${name}.module.ts';
import { migrations } from '../src/migrations.ts';

/** ${pascal} on a database of its own, following an office that stands for personnel. */
export const start${pascal} = (options?: { asProcess?: boolean }): Promise<Follower> =>
  startFollower(
    {
      name: '${name}',
      module: ${name}Module,
      environment: followingEnvironment,
      migrations,
      entry: new URL('../src/main.ts', import.meta.url),
    },
    options,
  );
`,
    [`${folder}/test/start.e2e-spec.ts`]: `
import { tellSmallRegency, type Follower } from '@asn/office';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { start${pascal} } from './${name}.fixture.ts';

let service: Follower;
beforeAll(async () => {
  service = await start${pascal}();
});
afterAll(() => service.stop());

it('is ready, and follows what personnel tells', async () => {
  await tellSmallRegency(service.office);
  await service.caughtUp();
  expect((await fetch(\`\${service.url}/health/ready\`)).status).toBe(200);
});
`,
  };
}

const packageJson = (name: string): string =>
  JSON.stringify({
    name: `@asn/${name}`,
    version: '0.1.0',
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    nx: { tags: ['type:service', `scope:${name}`] },
    scripts: {
      build:
        "swc src -d dist --strip-leading-paths --config-file ../../.swcrc --ignore '**/*.spec.ts,**/*.e2e-spec.ts'",
      typecheck: 'tsc -p .',
      lint: 'eslint .',
      test: `node --experimental-vm-modules ../../node_modules/jest/bin/jest.js -c ../../jest.config.mjs --selectProjects ${name} --passWithNoTests`,
      schema: 'node --conditions=@asn/source --import @asn/local/source-hook src/print-schema.ts',
    },
    dependencies: {},
  });

/** What its files import, and what Nest asks for beside. */
export const SERVICE_DEPENDENCIES = [
  '@asn/access',
  '@asn/event-log',
  '@asn/people',
  '@asn/subgraph',
  '@asn/workforce',
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/graphql',
  'graphql',
  'reflect-metadata',
  'rxjs',
];
export const SERVICE_TEST_DEPENDENCIES = ['@asn/office'];

const readme = (name: string, purpose: string): string => `# ${wordsOf(name).pascal}

${purpose}

## Words

| here | in the regency | what it is |
| ---- | -------------- | ---------- |

## Who sees what

\`src/employee/employee.access.ts\` says it by class of data.

## Events

In: all of \`asn.personnel\` about employees, units and accounts, with the snapshots (\`libs/workforce\`). Out: none yet, beside
\`${name}-alive\`.

## Work on it

- \`npm run generate -- feature ${name}/<noun> …\` begins a feature.
- \`npm run schema -w @asn/${name}\` after a change of the graph; \`schema.graphql\` is what the gateway is composed from.
- \`src/${name}.module.ts\` is the table of contents, \`src/environment.ts\` lists the settings.
`;

const module = (name: string, pascal: string): string => `
import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { ${pascal}Environment } from './environment.ts';
import { migrations } from './migrations.ts';

class ${pascal}Module {}

export const resolvers = [EmployeeResolver];

/** ${pascal}'s table of contents. */
export const ${name}Module = (environment: ${pascal}Environment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: '${name}',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections: {},
    topics: [],
    reactions: workforceReactions('${name}'),
    checksums: workforceChecksums,
  };
  return {
    module: ${pascal}Module,
    imports: [SubgraphModule.for(subgraph)],
    providers: [...resolvers, ...authorityProviders(environment)],
  };
};
`;
