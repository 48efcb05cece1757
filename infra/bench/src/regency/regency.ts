import { graphql, type GraphQLAnswer, type GraphQLRequest, type RunningService } from '@asn/testkit';
import { asSuperuser, openDatabase, startServers } from '../servers.ts';
import { openIssuer, SERVICES, startGateway, startSubgraph, type ServiceName } from '../services.ts';
import { askers, type Asker } from './accounts.sql.ts';
import { fill } from './fill.ts';

export type Ask = (request: GraphQLRequest) => Promise<GraphQLAnswer>;

/** All services and the gateway over a regency that SQL has made, on servers of its own. */
export interface Regency {
  people: number;
  superuserUrl: string;
  /** Asks the gateway. */
  as: Record<Asker, Ask>;
}

/** Ready when all is there; 600,000 people take a few minutes. */
export async function openRegency(resources: AsyncDisposableStack, people: number): Promise<Regency> {
  // Which log it is makes no difference to what is only read.
  const servers = await startServers(resources, 'embedded');
  const { superuserUrl } = servers;
  const issuer = await openIssuer(resources);
  // Rows come between two starts: a service that runs would hold the tables.
  for (const service of Object.values(await openAll())) await service.stop();
  await Promise.all(SERVICES.map((name) => fill(name, asSuperuser(superuserUrl, name), issuer.url, people)));
  const running = await openAll();
  const gateway = await startGateway(resources, issuer, running);
  const as = {} as Regency['as'];
  for (const asker of askers)
    as[asker] = graphql(`${gateway.url}/graphql`, await issuer.token({ sub: asker }));
  return { people, superuserUrl, as };

  async function openAll() {
    const opened: Partial<Record<ServiceName, RunningService>> = {};
    for (const name of SERVICES) {
      const database = await openDatabase(superuserUrl, name);
      opened[name] = await startSubgraph(resources, name, { servers, database, issuer });
    }
    return opened;
  }
}
