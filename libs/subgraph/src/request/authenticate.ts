import { InvalidToken, IssuerUnavailable, type VerifyToken } from '@asn/access';
import type { FastifyInstance } from 'fastify';

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
      if (error instanceof InvalidToken)
        return reply.code(401).send(refusal('UNAUTHENTICATED', TOKEN_SENTENCE));
      if (error instanceof IssuerUnavailable)
        return reply.code(503).send(refusal('ISSUER_UNAVAILABLE', ISSUER_SENTENCE));
      throw error;
    }
  });
}

const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

const TOKEN_SENTENCE =
  'Token tidak ada, tidak sah, atau kedaluwarsa; masuklah kembali. / The token is missing, invalid or expired; sign in again.';
const ISSUER_SENTENCE =
  'Penyedia identitas tidak dapat dihubungi; coba lagi sebentar. / The identity provider cannot be reached; try again shortly.';
