import type { FastifyInstance } from 'fastify';
import type { Subgraphs } from './subgraphs.ts';

/**
 * `/health/live`: the process answers. `/health/serving`: it answers queries, if need be with what is missing left
 * out; the probe of a load balancer, since one service that is down must not take the whole graph away.
 * `/health/ready`: every service is ready, and which is not.
 */
export function addHealth(http: FastifyInstance, subgraphs: Subgraphs): void {
  // Routes answer only once the supergraph is loaded, so these two need to know nothing more.
  http.get('/health/live', { logLevel: 'warn' }, () => ({ status: 'live' }));
  http.get('/health/serving', { logLevel: 'warn' }, () => ({ status: 'serving' }));
  http.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    const services = await subgraphs.readiness();
    const ready = Object.values(services).every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', services });
  });
}
