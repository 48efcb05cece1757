import { InvalidToken, IssuerUnavailable, type VerifyToken } from '@asn/access';
import { languageOf, type Sentence } from '@asn/law';
import type { FastifyInstance } from 'fastify';
import { refusal } from './refusal.ts';

/**
 * Refuses every request without a valid token, whatever it asks for, but for the health probes: introspection,
 * `_entities` and this service's own routes alike. The gateway's word is not taken for it.
 */
export function authenticate(server: FastifyInstance, verify: VerifyToken): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/health/')) return;
    try {
      request.caller = await verify(request.headers.authorization);
    } catch (error) {
      const language = languageOf(request.headers['accept-language']);
      if (error instanceof InvalidToken)
        return reply.code(401).send(refusal('UNAUTHENTICATED', NO_TOKEN, language));
      if (error instanceof IssuerUnavailable)
        return reply.code(503).send(refusal('ISSUER_UNAVAILABLE', NO_ISSUER, language));
      throw error;
    }
  });
}

const NO_TOKEN: Sentence = {
  id: 'Token tidak ada, tidak sah, atau kedaluwarsa; masuklah kembali.',
  en: 'The token is missing, invalid or expired; sign in again.',
};
const NO_ISSUER: Sentence = {
  id: 'Penyedia identitas tidak dapat dihubungi; coba lagi sebentar.',
  en: 'The identity provider cannot be reached; try again shortly.',
};
