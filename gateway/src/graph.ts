import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { completeAnswers } from './complete-answers.plugin.ts';
import { refuseTelemetry } from './environment.ts';
import { isFault, maskError } from './error-masking.ts';
import { limitRules, parseLimits } from './limits.ts';
import { currentRequest, type RequestContext } from './request-context.ts';
import type { Subgraphs } from './subgraphs.ts';
import { watchSupergraph } from './supergraph-file.ts';

/** The graph over all services, not yet started: the supergraph, its limits, and the mask on its errors. */
export function createGraph(options: {
  supergraphFile: string;
  subgraphs: Subgraphs;
  production: boolean;
  log: FastifyBaseLogger;
}): ApolloServer<RequestContext> {
  const { subgraphs, production, log } = options;
  refuseTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: watchSupergraph(options.supergraphFile, log),
    // The addresses in the supergraph are placeholders, the same for every installation.
    buildService: ({ name }) => subgraphs.source(name),
    logger: log,
  });
  return new ApolloServer<RequestContext>({
    gateway,
    logger: log,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: parseLimits,
    validationRules: limitRules,
    formatError: (formatted, error) => leave(formatted, error, log),
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      completeAnswers(log),
    ],
  });
}

function leave(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: FastifyBaseLogger,
): GraphQLFormattedError {
  const request = currentRequest.getStore() ?? { language: 'id', correlationId: 'unknown' };
  if (isFault(formatted)) {
    const { correlationId } = request;
    const service = formatted.extensions?.['serviceName'];
    // What a service said of its own fault may hold a person's data; it has logged it under the same id.
    if (service !== undefined)
      log.error({ correlationId, service, path: formatted.path }, 'A service failed.');
    else log.error({ correlationId, err: error }, 'The gateway failed.');
  }
  return maskError(formatted, request);
}
