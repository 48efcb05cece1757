import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@asn/local/servers';
import { generateSample } from '@asn/sample';
import { graphql, type GraphQLAnswer, type GraphQLRequest, type RunningService } from '@asn/testkit';
import pg from 'pg';
import { importFile } from './import-file.ts';
import { asSuperuser, openDatabase, startServers, type EventLogKind } from './servers.ts';
import { ADMIN, openIssuer, startGateway, startSubgraph } from './services.ts';

/** All services and the gateway over a sample regency, as nobody but the benchmark uses them. */
export interface Office {
  superuserUrl: string;
  /** Each service's database as the superuser, on one connection. */
  sql: Record<'personnel' | 'attendance', pg.Client>;
  /** Each service's database as the role that serves. */
  urls: Record<'personnel' | 'attendance', string>;
  /** Asks the gateway as a personnel admin. */
  ask: (request: GraphQLRequest) => Promise<GraphQLAnswer>;
}

/** @param people how many the sample has. @returns when attendance knows them all */
export async function openOffice(
  resources: AsyncDisposableStack,
  folder: string,
  { log, people }: { log: EventLogKind; people: number },
): Promise<Office> {
  const servers = await startServers(resources, log);
  const { superuserUrl } = servers;
  const issuer = await openIssuer(resources);
  const personnelDatabase = await openDatabase(superuserUrl, 'personnel');
  const attendanceDatabase = await openDatabase(superuserUrl, 'attendance');
  const personnel = await startSubgraph(resources, 'personnel', {
    servers,
    database: personnelDatabase,
    issuer,
  });
  const token = await issuer.token({ sub: ADMIN });
  const { files } = await generateSample({ directory: join(folder, 'sample'), people });
  await withClient(asSuperuser(superuserUrl, 'personnel'), async (sql) => {
    for (const file of [files.units, files.employees])
      await importFile({ url: personnel.url, token, file }, sql);
  });
  await makeAdmin(personnel, issuer.url, token);

  const attendance = await startSubgraph(resources, 'attendance', {
    servers,
    database: attendanceDatabase,
    issuer,
  });
  const gateway = await startGateway(resources, issuer, { personnel, attendance });
  const office: Office = {
    superuserUrl,
    sql: {
      personnel: await connect(resources, asSuperuser(superuserUrl, 'personnel')),
      attendance: await connect(resources, asSuperuser(superuserUrl, 'attendance')),
    },
    urls: { personnel: personnelDatabase.url, attendance: attendanceDatabase.url },
    ask: graphql(`${gateway.url}/graphql`, token),
  };
  await settled(office);
  return office;
}

export async function connect(resources: AsyncDisposableStack, url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  resources.defer(() => client.end());
  return client;
}

/**
 * Resolves when all that personnel has told of people has taken effect in attendance. Only people count: what was told
 * of positions before attendance followed, it never needed to see.
 *
 * @throws after two minutes
 */
export async function settled({ sql }: Pick<Office, 'sql'>): Promise<void> {
  const told = 'select sum(version)::text as sum from person';
  const taken = `select sum(inbox.version)::text as sum
    from inbox join workforce_person p on p.person_id::text = inbox.key where inbox.topic = 'asn.personnel'`;
  for (const begun = performance.now(); performance.now() - begun < 120_000; await sleep(200)) {
    const [sent] = (await sql.personnel.query<{ sum: string }>(told)).rows;
    const [known] = (await sql.attendance.query<{ sum: string }>(taken)).rows;
    if (sent?.sum === known?.sum) return;
  }
  throw new Error('attendance has not taken in what personnel told within two minutes');
}

/** Whom personnel lets administer before any grant is given, the other services know by a grant alone. */
async function makeAdmin(personnel: RunningService, issuer: string, token: string): Promise<void> {
  const ask = graphql(`${personnel.url}/graphql`, token);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
  const tied = await ask({
    query: `mutation ($input: TieAccountInput!) { tieAccount(input: $input) { account { id } } }`,
    variables: { input: { issuer, subject: ADMIN } },
  });
  const { account } = (tied.data as { tieAccount: { account: { id: string } } }).tieAccount;
  const grant = { account: account.id, role: 'PERSONNEL_ADMIN', from: today, reason: 'Benchmark' };
  await ask({
    query: `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { account { id } } }`,
    variables: { input: grant },
  });
}
