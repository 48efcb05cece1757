import { inLanguage, type Language } from '@asn/law';
import type { GraphQLFormattedError } from 'graphql';
import { exceededLimit } from './limits.ts';
import { sentence, type GatewayCode } from './sentences.ts';

/** What a client may read of an error beside its code: which service, which article of law. */
const PUBLIC_EXTENSIONS = ['service', 'law'];

/** Codes that say no more than that something broke. */
const OPAQUE = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

const asCode = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[A-Z]+(_[A-Z]+)*$/.test(code) ? code : undefined;

/**
 * Whether an error tells of something that broke rather than of something the client did or may not do.
 * GraphQL refusing a query is the client's doing at the gateway; at a service the query is ours.
 */
export function isFault({ extensions = {} }: GraphQLFormattedError): boolean {
  const code = asCode(extensions['code']);
  if (code === undefined || OPAQUE.has(code)) return true;
  return extensions['serviceName'] !== undefined && code.startsWith('GRAPHQL_');
}

/**
 * The one form in which an error leaves the gateway: a stable code, a sentence, the path, and of the rest only what
 * is public. A fault becomes a correlation id that operators find in the log.
 */
export function maskError(
  error: GraphQLFormattedError,
  request: { language: Language; correlationId: string },
): GraphQLFormattedError {
  const { path, locations, extensions = {} } = error;
  const where = { ...(locations && { locations }), ...(path && { path }) };

  const limit = exceededLimit(error);
  if (limit) {
    const message = sentence('LIMIT_EXCEEDED', request.language, inLanguage(limit, request.language));
    return { message, ...where, extensions: { code: 'LIMIT_EXCEEDED' } };
  }
  if (isFault(error)) {
    const code = 'INTERNAL_SERVER_ERROR';
    const message = sentence(code, request.language, request.correlationId);
    return { message, ...where, extensions: { code, correlationId: request.correlationId } };
  }
  const service = extensions['service'] ?? extensions['serviceName'];
  const shown = Object.entries({ ...extensions, service }).filter(
    ([key, value]) => PUBLIC_EXTENSIONS.includes(key) && value !== undefined,
  );
  return {
    message: error.message,
    ...where,
    extensions: { code: extensions['code'], ...Object.fromEntries(shown) },
  };
}

/** The body of an answer to a request that never became a query, in GraphQL's form. */
export const refusal = (code: GatewayCode, language: Language, detail?: string) => ({
  errors: [{ message: sentence(code, language, detail), extensions: { code } }],
});
