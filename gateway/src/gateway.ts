import { fastifyApolloHandler } from '@as-integrations/fastify';
import { createTokenVerifier } from '@asn/access';
import { authenticate } from './authentication.ts';
import type { Settings } from './environment.ts';
import { createGraph } from './graph.ts';
import { addGraphiql } from './graphiql.ts';
import { addHealth } from './health.ts';
import { createHttpServer } from './http-server.ts';
import { currentRequest } from './request-context.ts';
import { Subgraphs } from './subgraphs.ts';
import { SUPERGRAPH_FILE } from './supergraph-file.ts';

export interface RunningGateway {
  /** For example `http://127.0.0.1:4000`. */
  address: string;
  /** Takes no new request, answers the ones under way, and lets go of every connection. */
  stop(): Promise<void>;
}

/** Starts the gateway. Throws when the supergraph is not usable or the port is taken. */
export async function startGateway(
  settings: Settings,
  supergraphFile = SUPERGRAPH_FILE,
): Promise<RunningGateway> {
  const http = createHttpServer(settings.logLevel);
  const subgraphs = new Subgraphs(settings.subgraphs);
  const graph = createGraph({ supergraphFile, subgraphs, production: settings.production, log: http.log });

  const stop = async (): Promise<void> => {
    await http.close();
    await graph.stop();
    await subgraphs.close();
  };
  try {
    await graph.start();
    const verify = createTokenVerifier({ issuer: settings.issuer, audience: settings.audience });
    const answer = fastifyApolloHandler(graph, {
      context: ({ graphContext }) => Promise.resolve(graphContext),
    });
    http.post('/graphql', { onRequest: authenticate(verify) }, (request, reply) =>
      currentRequest.run(request.graphContext, () => answer.call(http, request, reply)),
    );
    addHealth(http, subgraphs);
    if (!settings.production) await addGraphiql(http, settings);
    const host = settings.production ? '0.0.0.0' : 'localhost';
    return { address: await http.listen({ port: settings.port, host }), stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}
