import type { TestDatabase } from '@asn/testkit';
import { withClient } from '@asn/local/servers';
import { eventually } from './eventually.fixture.ts';
import type { Services } from './services.fixture.ts';

const TOPIC = 'asn.personnel';

/** Key and version of every aggregate of personnel, as its own row says. */
const AGGREGATES = ['person', 'org_unit', 'position', 'account']
  .map((table) => `select id::text as key, version from ${table}`)
  .join(' union all ');

/**
 * Notes each effect that attendance takes a second time. Its handlers may be run twice without harm, so that what they
 * leave behind would not tell.
 */
export const watchEffects = (attendance: TestDatabase): Promise<unknown> =>
  withClient(attendance.superuserUrl, (client) =>
    client.query(`
      create table faults_taken_twice (key text not null, version bigint not null);
      create function faults_note() returns trigger language plpgsql security definer as
        $$ begin insert into faults_taken_twice values (new.key, new.version); return null; end $$;
      create trigger faults_note after update on inbox for each row when (new.version <= old.version)
        execute function faults_note()`),
  );

/** Waits until what personnel has told has arrived in attendance. */
export async function settled({ sql }: Services): Promise<void> {
  await eventually(
    async () => {
      const { rows: sent } = await sql.personnel.query<{ waiting: string; versions: string }>(
        `select count(*) filter (where published_at is null) as waiting,
           count(*) filter (where topic = $1) as versions from outbox`,
        [TOPIC],
      );
      const { rows: taken } = await sql.attendance.query<{ versions: string }>(
        `select coalesce(sum(version), 0) as versions from inbox where topic = $1`,
        [TOPIC],
      );
      return { ...sent[0]!, taken: taken[0]!.versions };
    },
    ({ waiting, versions, taken }) => waiting === '0' && versions === taken,
  );
}

/**
 * What of the promise does not hold: a committed change is published, in order for its aggregate, and takes effect
 * exactly once. One sentence each; none when all is well.
 */
export async function broken(services: Services): Promise<string[]> {
  const { personnel, attendance } = services.sql;
  const gaps = await personnel.query<{ key: string }>(
    'select topic, key from outbox where topic = $1 group by topic, key having count(*) <> max(version)',
    [TOPIC],
  );
  const apart = await personnel.query<{ key: string }>(
    `select key from (${AGGREGATES}) as aggregate
     full join (select key, max(version) as told from outbox where topic = $1 group by key) as event using (key)
     full join (select key, max(version) as snapshot from outbox where topic <> $1 group by key) as state using (key)
     where version is distinct from told or version is distinct from snapshot`,
    [TOPIC],
  );
  const sent = await personnel.query<Version>(
    'select key, max(version)::int as version from outbox where topic = $1 group by key order by key',
    [TOPIC],
  );
  const taken = await attendance.query<Version>(
    'select key, version::int from inbox where topic = $1 order by key',
    [TOPIC],
  );
  const twice = await attendance.query<Version>('delete from faults_taken_twice returning key, version::int');
  const parked = await attendance.query<{ key: string; reason: string }>(
    'select key, reason from parked_key',
  );
  const [told, known] = await Promise.all([
    services.checksums('personnel'),
    services.checksums('attendance'),
  ]);
  return [
    ...gaps.rows.map(({ key }) => `the versions of ${key} have a gap`),
    ...apart.rows.map(({ key }) => `${key} has another version than its last event or snapshot`),
    ...differing(sent.rows, taken.rows).map((key) => `attendance has not seen the last version of ${key}`),
    ...twice.rows.map(({ key, version }) => `attendance has taken version ${version} of ${key} again`),
    ...parked.rows.map(({ key, reason }) => `${key} is parked: ${reason}`),
    ...(told === known ? [] : [`the checksums differ:\n${told}\n${known}`]),
  ];
}

interface Version {
  key: string;
  version: number;
}

function differing(sent: Version[], taken: Version[]): string[] {
  const seen = new Map(taken.map(({ key, version }) => [key, version]));
  const unseen = sent.filter(({ key, version }) => seen.get(key) !== version).map(({ key }) => key);
  return taken.length > sent.length ? [...unseen, 'more than there are'] : unseen;
}
