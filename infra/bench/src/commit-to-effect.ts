import { pgDatabase, recordEvents, type Database } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics, validateEvent } from '@asn/events';
import pg from 'pg';
import type { Benchmark } from './benchmark.ts';
import { hopBetweenDatabases } from './hop.ts';
import { offer } from './offer.ts';
import { openOffice, settled, type Office } from './office.ts';
import { number, type Figure } from './results.ts';
import { eventLogs, type EventLogKind } from './servers.ts';
import { quantile } from './statistics.ts';

const PER_SECOND = 500;
const SECONDS = 20;
const MOST_P99_MS = 250;
/** As a service has: more clients at once than it ever needs, so that none waits for a connection. */
const CONNECTIONS = 20;

/** From the commit of a change in personnel to the commit of its effect in attendance, on each log. */
export const commitToEffect: Benchmark = async ({
  folder,
  people = PER_SECOND * SECONDS,
  resources,
  say,
}) => {
  const figures: Figure[] = [];
  for (const log of await eventLogs()) {
    say(`${log} log`);
    const own = resources.use(new AsyncDisposableStack());
    const office = await openOffice(own, folder, { log, people });
    const floor = await hopBetweenDatabases(own, office.superuserUrl, PER_SECOND);
    figures.push(figure(log, people, await changeEverybody(own, office), floor));
    await own.disposeAsync();
  }
  return figures;
};

interface Person {
  id: string;
  name: string;
  snapshot: object;
}

/** Instants in milliseconds, by person: the server's own record of the two commits. */
interface Commits {
  changes: Map<string, number>;
  effects: Map<string, number>;
}

/** One change of each person, so that the last commit that wrote a row is the one that is looked for. */
async function changeEverybody(resources: AsyncDisposableStack, office: Office): Promise<Commits> {
  const { rows: people } = await office.sql.personnel.query<Person>(
    `select distinct on (key) key as id, data ->> 'name' as name, data as snapshot
     from outbox where topic = $1 order by key, version desc`,
    [snapshotTopics.personnel.employee],
  );
  const pool = new pg.Pool({ connectionString: office.urls.personnel, max: CONNECTIONS });
  resources.defer(() => pool.end());
  const database = pgDatabase(pool);
  await offer(people.length, PER_SECOND, (index) => change(database, people[index]!));
  await settled(office);
  return {
    changes: await instants(office.sql.personnel, 'select id as key, xmin from person'),
    effects: await instants(
      office.sql.attendance,
      `select inbox.key, inbox.xmin from inbox
       join workforce_person p on p.person_id::text = inbox.key where topic = '${topics.personnel}'`,
    ),
  };
}

/** What a use case does: the next version under the row's lock, then event and snapshot in the same transaction. */
function change(database: Database, { id, name, snapshot }: Person): Promise<void> {
  return database.transaction(async (tx) => {
    const { rows } = await tx.query<{ version: number }>(
      'update person set version = version + 1 where id = $1 returning version',
      [id],
    );
    const common = { key: id, version: rows[0]!.version, correlationId: id };
    const { type } = eventTypes.IdentityCorrected;
    const data = { basis: { decree: DECREE }, corrected: ['name'], name };
    const problems = validateEvent(type, data);
    if (problems.length > 0) throw new Error(`${type} breaks its contract: ${problems.join('; ')}`);
    await recordEvents(
      tx,
      { source: '/kabupaten/bungo', now: new Date() },
      [{ ...common, topic: topics.personnel, type, data }],
      [
        {
          ...common,
          topic: snapshotTopics.personnel.employee,
          type: 'asn.personnel.employee-snapshot.v1',
          data: snapshot,
        },
      ],
    );
  });
}

const DECREE = { number: '800/1/BKPSDMD', date: '2026-01-05' };

async function instants(sql: pg.Client, keyAndTransaction: string): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ key: string; at: number }>(
    `select key::text, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as at
     from (${keyAndTransaction}) row`,
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}

function figure(log: EventLogKind, events: number, { changes, effects }: Commits, floor: number[]): Figure {
  const latencies = [...changes].map(([key, at]) => effects.get(key)! - at);
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  const rate = (instants: number[], from: number) => (events / (quantile(instants, 1) - from)) * 1000;
  const begun = quantile([...changes.values()], 0);
  const committed = rate([...changes.values()], begun);
  const reached = rate([...effects.values()], begun);
  const [floor50, floor99] = [quantile(floor, 0.5), quantile(floor, 0.99)];
  return {
    what: `commit to effect, ${number(events)} events at ${PER_SECOND}/s (${log} log)`,
    measured: `p50 ${number(p50)} ms, p99 ${number(p99)} ms; ${number(committed)}/s committed, ${number(reached)}/s in effect`,
    floor: `p50 ${number(floor50)} ms, p99 ${number(floor99)} ms, a bare LISTEN/NOTIFY hop`,
    target: `p99 below ${MOST_P99_MS} ms`,
    passed: p99 < MOST_P99_MS,
    numbers: {
      p50_ms: p50,
      p99_ms: p99,
      committed_per_s: committed,
      in_effect_per_s: reached,
      floor_p50_ms: floor50,
      floor_p99_ms: floor99,
    },
  };
}
