import pg from 'pg';
import type { Benchmark } from './benchmark.ts';
import { openOffice, connect, type Office } from './office.ts';
import { number, type Figure } from './results.ts';
import { eventLogs } from './servers.ts';
import { countStatements } from './statements.ts';
import { quantile, timed } from './statistics.ts';

const PEOPLE = 6_000;
const SIZES = [1, 50, 500];
const PAGE = 50;
const REPEATS = 200;

/** The page of a frontend's list of people: it needs both services. */
export const PERSON_QUERY = `query People($first: Int!) {
  employees(first: $first) {
    nodes { id name nip position { title } orgUnit { name } attendanceToday { status firstIn } }
  }
}`;

/** The query of people through the gateway: its statements in each database by size, and its time. */
export const personQuery: Benchmark = async ({ resources, folder, people = PEOPLE }) => {
  const [log = 'embedded'] = await eventLogs();
  const office = await openOffice(resources, folder, { log, people });
  // As the server itself would do sooner or later: a plan must not depend on whether it has come to it yet.
  for (const sql of Object.values(office.sql)) await sql.query('analyze');
  return [await statements(resources, office), await latency(resources, office)];
};

async function statements(resources: AsyncDisposableStack, office: Office): Promise<Figure> {
  const server = await connect(resources, office.superuserUrl);
  const counts: Record<string, number>[] = [];
  for (const size of SIZES) counts.push(await countStatements(server, () => askFor(office, size)));
  const inWords = counts.map(
    ({ personnel, attendance }, index) => `${SIZES[index]} rows: ${personnel} + ${attendance}`,
  );
  return {
    what: 'SQL statements of the person query, personnel + attendance',
    measured: inWords.join(', '),
    floor: '',
    target: 'equal for every number of rows',
    passed: counts.every((count) => JSON.stringify(count) === JSON.stringify(counts[0])),
    numbers: Object.fromEntries(
      counts.flatMap((count, index) =>
        Object.entries(count).map(([database, value]) => [`${database}_at_${SIZES[index]}`, value]),
      ),
    ),
  };
}

/** @throws unless the answer is whole and from both services: half an answer would be quick. */
async function askFor({ ask }: Pick<Office, 'ask'>, first: number): Promise<void> {
  const answer = await ask({ query: PERSON_QUERY, variables: { first } });
  const { employees } = (answer.data ?? {}) as {
    employees?: { nodes: { attendanceToday: unknown }[] } | null;
  };
  const nodes = employees?.nodes ?? [];
  if (
    answer.errors.length > 0 ||
    nodes.length !== first ||
    nodes.some((node) => node.attendanceToday === null)
  )
    throw new Error(
      `the person query failed: ${nodes.length} rows, ${JSON.stringify(answer.errors.slice(0, 3))}`,
    );
}

async function latency(resources: AsyncDisposableStack, office: Office): Promise<Figure> {
  const personnel = await connect(resources, office.urls.personnel);
  const attendance = await connect(resources, office.urls.attendance);
  const [asked, bare]: [number[], number[]] = [[], []];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    asked.push(await timed(() => askFor(office, PAGE)));
    bare.push(await timed(() => bareSql(personnel, attendance)));
  }
  const [p50, p99, floor50, floor99] = [
    quantile(asked, 0.5),
    quantile(asked, 0.99),
    quantile(bare, 0.5),
    quantile(bare, 0.99),
  ];
  return {
    what: `person query of ${PAGE} rows through the gateway, one client, ${REPEATS} times`,
    measured: `p50 ${number(p50)} ms, p99 ${number(p99)} ms`,
    floor: `p50 ${number(floor50)} ms, p99 ${number(floor99)} ms, the same joins in bare SQL`,
    target: '',
    passed: null,
    numbers: { p50_ms: p50, p99_ms: p99, floor_p50_ms: floor50, floor_p99_ms: floor99 },
  };
}

/** One statement in each database gives the same rows; who may see them is asked nowhere. */
async function bareSql(personnel: pg.Client, attendance: pg.Client): Promise<void> {
  const { rows } = await personnel.query<{ id: string }>(
    `select p.id, p.name, e.nip, position.title, unit.name as unit
     from person p
     join employment e on e.person_id = p.id and daterange(e.started_on, e.ended_on) @> current_date
     left join appointment a on a.person_id = p.id and a.kind = 'DEFINITIVE' and upper_inf(a.known)
       and a.valid @> current_date
     left join position on position.id = a.position_id
     left join org_unit_period unit on unit.unit_id = position.unit_id and upper_inf(unit.known)
       and unit.valid @> current_date
     order by p.name, p.id limit $1`,
    [PAGE],
  );
  await attendance.query(
    `select person_id, min(occurred_at) from check_in where person_id = any ($1) and day = current_date
     group by person_id`,
    [rows.map(({ id }) => id)],
  );
}
