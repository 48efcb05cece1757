import { InvalidToken, IssuerUnavailable, type VerifyToken } from '@asn/access';
import { languageOf } from '@asn/law';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from './error-masking.ts';
import type { RequestContext } from './request-context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `authenticate`, on the routes that it guards. */
    graphContext: RequestContext;
  }
}

/**
 * Answers 401 unless the request bears a valid token, before its body is read. The services verify the same token
 * again: none of them believes the gateway.
 */
export const authenticate = (verify: VerifyToken) => async (request: FastifyRequest, reply: FastifyReply) => {
  const acceptLanguage = request.headers['accept-language'];
  const language = languageOf(acceptLanguage);
  try {
    const caller = await verify(request.headers.authorization);
    request.graphContext = {
      caller,
      language,
      acceptLanguage,
      correlationId: request.id,
      failures: new Map(),
    };
  } catch (error) {
    if (error instanceof InvalidToken) {
      return reply.code(401).header('www-authenticate', 'Bearer').send(refusal('UNAUTHENTICATED', language));
    }
    if (error instanceof IssuerUnavailable) {
      request.log.error({ err: error }, 'The identity provider cannot be reached.');
      return reply.code(503).send(refusal('ISSUER_UNAVAILABLE', language));
    }
    throw error;
  }
};
