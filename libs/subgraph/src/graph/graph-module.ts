import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { enforceFieldClasses } from '@asn/access';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { GraphQLModule, type GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { RequestContexts } from '../request/request-contexts.ts';
import { SUBGRAPH, type SubgraphOptions } from '../start/subgraph-options.ts';
import { errorsInLanguage, maskError } from './mask-error.ts';
import { InstantScalar, LocalDateScalar } from './scalars.ts';

/** What of the GraphQL set-up shapes the schema; the rest is about serving it. */
export const schemaOptions = {
  autoSchemaFile: {
    federation: {
      version: 2,
      importUrl: 'https://specs.apollo.dev/federation/v2.12',
      directives: ['@key', '@shareable', '@external', '@requires', '@provides', '@inaccessible'],
    },
  },
  sortSchema: true,
  resolvers: { LocalDate: LocalDateScalar, Instant: InstantScalar },
  // A service without a field of such a type is a whole service all the same.
  resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
} satisfies Partial<GqlModuleOptions & ApolloFederationDriverConfig>;

/** The service's schema, built from its resolvers, with the classes of its fields enforced. */
export const graphModule = () =>
  GraphQLModule.forRootAsync<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    inject: [SUBGRAPH, RequestContexts, Logger],
    useFactory: (subgraph: SubgraphOptions, contexts: RequestContexts, logger: Logger) => ({
      ...schemaOptions,
      transformSchema: (schema) => enforceFieldClasses(schema, subgraph.fieldClasses),
      context: (request: FastifyRequest) => contexts.of(request),
      formatError: maskError(logger),
      preserveHttpStatusForExecutionErrors: false,
      graphiql: false,
      introspection: subgraph.environment.NODE_ENV !== 'production',
      includeStacktraceInErrorResponses: false,
      plugins: [ApolloServerPluginInlineTraceDisabled(), errorsInLanguage],
    }),
  });
