import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { Type } from '@nestjs/common';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { graphqlSync } from 'graphql';
import { readFile, writeFile } from 'node:fs/promises';
import { RejectionResolver } from './rejection.type.ts';
import { schemaOptions } from './graph-module.ts';

/**
 * Brings the committed schema of a service up to date, as the gateway is composed from it. With `--check` on the
 * command line it writes nothing and exits 1 when the file differs from what the code says. Needs no database.
 */
export async function keepSchema(resolvers: Type[], file: URL): Promise<void> {
  const schema = await printSchema(resolvers);
  if (!process.argv.includes('--check')) {
    await writeFile(file, schema);
    return;
  }
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed === schema) return;
  console.error(`${file.pathname} differs from the code: run the script "schema" and commit the file.`);
  process.exitCode = 1;
}

/** The subgraph's schema as text, from its resolvers alone; what they inject is stood in for and never called. */
export async function printSchema(resolvers: Type[]): Promise<string> {
  const graph = GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    graphiql: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    ...schemaOptions,
  });
  const module = await Test.createTestingModule({
    imports: [graph],
    providers: [...resolvers, RejectionResolver],
  })
    .useMocker(() => ({}))
    .compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: ['error'] });
  await app.init();
  try {
    const { schema } = app.get(GraphQLSchemaHost, { strict: false });
    const { data, errors } = graphqlSync({ schema, source: '{ _service { sdl } }' });
    const sdl = (data?.['_service'] as { sdl: string } | undefined)?.sdl;
    if (sdl === undefined) throw new Error('the schema cannot be printed', { cause: errors });
    return `${HEADER}${sdl}`;
  } finally {
    await app.close();
  }
}

const HEADER = '# Generated from the code by `npm run schema`; do not edit.\n\n';
