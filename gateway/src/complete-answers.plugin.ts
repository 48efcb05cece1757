import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { maskError } from './error-masking.ts';
import type { RequestContext } from './request-context.ts';

const FAILED_SERVICE = new Set<unknown>(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']);

/** Keeps the first of the errors that say that a service failed: a query asks a service in several places. */
function oneErrorForEachService(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const named = new Set<unknown>();
  return errors.filter(({ extensions = {} }) => {
    if (!FAILED_SERVICE.has(extensions['code'])) return true;
    const isFirst = !named.has(extensions['service']);
    named.add(extensions['service']);
    return isFirst;
  });
}

interface Log {
  error(fields: object, message: string): void;
}

/** Sees to it that an answer says exactly once what is missing from it, and never misses something in silence. */
export const completeAnswers = (log: Log): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const result = response.body.singleResult;
        // A service broke its own schema (null where it promised a value): Apollo's gateway drops the data and
        // mentions it in an extension that no client reads.
        const broken = result.extensions?.['valueCompletion'] as GraphQLFormattedError[] | undefined;
        if (broken) {
          const { correlationId } = contextValue;
          log.error(
            { correlationId, paths: broken.map(({ path }) => path) },
            'A service answered null against its schema.',
          );
          result.extensions = undefined;
          result.errors = broken.map(({ path }) => maskError({ message: '', path }, contextValue));
        }
        if (result.errors) result.errors = oneErrorForEachService(result.errors);
        return Promise.resolve();
      },
    }),
});
