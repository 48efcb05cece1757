import { languageOf } from '@asn/law';
import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { refusal } from './error-masking.ts';
import { LIMITS } from './limits.ts';
import { correlationIdOf } from './request-context.ts';
import type { GatewayCode } from './sentences.ts';

/** How a request that is wrong as HTTP is answered; any other status of the kind is a `BAD_REQUEST`. */
const CODES: Record<number, GatewayCode> = { 413: 'BODY_TOO_LARGE' };

/** An HTTP server with the body limit, a correlation id on every answer, and errors in GraphQL's form. */
export function createHttpServer(logLevel: string): FastifyInstance {
  const http = Fastify({
    bodyLimit: LIMITS.body,
    requestTimeout: 30_000,
    genReqId: correlationIdOf,
    logController: new LogController({ requestIdLogLabel: 'correlationId' }),
    logger: {
      level: logLevel,
      // Without the query string: a sign-in's code stands there.
      serializers: { req: ({ method, url }) => ({ method, path: url.split('?')[0] }) },
    },
  });

  http.addHook('onRequest', (request, reply, done) => {
    // Answers hold what one person may see: no cache keeps them.
    void reply.headers({ 'x-correlation-id': request.id, 'cache-control': 'no-store' });
    done();
  });
  // Else a connection whose request was under way when the gateway was told to stop stays open, idle, and the stop
  // waits for its client to hang up.
  let stopping = false;
  http.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  http.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });

  http.get('/graphql', (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    return reply.code(405).header('allow', 'POST').send(refusal('METHOD_NOT_ALLOWED', language));
  });
  http.setNotFoundHandler((request, reply) =>
    reply.code(404).send(refusal('NOT_FOUND', languageOf(request.headers['accept-language']))),
  );
  http.setErrorHandler<FastifyError>((error, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(refusal(CODES[status] ?? 'BAD_REQUEST', language));
    request.log.error({ err: error }, 'The gateway failed.');
    return reply.code(status).send(refusal('INTERNAL_SERVER_ERROR', language, request.id));
  });
  return http;
}
