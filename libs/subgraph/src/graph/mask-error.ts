import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { inLanguage, type Sentence } from '@asn/law';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'nestjs-pino';
import type { RequestContext } from '../request/request-context.ts';

/** Codes that tell a caller what to do differently. Every other error is a fault, and its details stay here. */
const TOLD = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'STALE_AUTHORITY',
  'CURSOR_INVALID',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** What a caller learns of a fault. */
export const FAULT: Sentence = {
  id: 'Terjadi gangguan; coba lagi.',
  en: 'Something went wrong; try again.',
};

/** The one place where a fault becomes what a caller sees: the class of the error is logged, never its data. */
export const maskError =
  (logger: Pick<Logger, 'error'>) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && TOLD.has(code)) {
      const sentence = formatted.extensions?.['sentence'];
      return { ...formatted, extensions: sentence === undefined ? { code } : { code, sentence } };
    }
    const cause = unwrapResolverError(error);
    logger.error({ path: formatted.path?.join('.'), ...faultOf(cause) }, 'a request failed');
    return {
      message: FAULT.id,
      path: formatted.path,
      locations: formatted.locations,
      extensions: { code: 'INTERNAL_SERVER_ERROR', sentence: FAULT },
    };
  };

/** Puts the sentences of an answer's errors into the caller's language; Indonesian when none is preferred. */
export const errorsInLanguage: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single') {
          const { singleResult } = response.body;
          if (singleResult.errors !== undefined)
            singleResult.errors = singleResult.errors.map((error) => inWords(error, contextValue));
        }
        return Promise.resolve();
      },
    }),
};

function inWords(error: GraphQLFormattedError, { language }: RequestContext): GraphQLFormattedError {
  const { sentence, ...extensions } = error.extensions ?? {};
  if (sentence === undefined) return error;
  return { ...error, message: inLanguage(sentence as Sentence, language), extensions };
}

/** What may be logged of a fault: never a message or a detail of the database, which quote data. */
export function faultOf(cause: unknown): { fault: string; sqlState?: string; stack?: string } {
  if (!(cause instanceof Error)) return { fault: typeof cause };
  const { code } = cause as { code?: unknown };
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    fault: cause instanceof GraphQLError ? 'GraphQLError' : cause.constructor.name,
    ...(typeof code === 'string' ? { sqlState: code } : {}),
    ...(frames === undefined ? {} : { stack: frames.slice(0, 12).join('\n') }),
  };
}
