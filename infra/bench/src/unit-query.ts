import type { Benchmark } from './benchmark.ts';
import { number, type Figure } from './results.ts';
import type { Asker } from './regency/accounts.sql.ts';
import { openRegency, type Regency } from './regency/regency.ts';
import { CIVIL_TIME_ZONE, MEASURED, uuidOf } from './regency/shape.sql.ts';
import { quantile, timed } from './statistics.ts';

const SIZES = [6_000, 60_000, 600_000];
const PEOPLE = 50;
const WARM_UP = 30;
const REPEATS = 300;
const MOST_GROWTH = 1.5;

const ASKERS = ['head', 'unit-admin'] as const satisfies Asker[];
type UnitAsker = (typeof ASKERS)[number];

/** Everyone of a unit, whole, as an office looks at them: every service answers. */
const unitQuery = (ofIndex: string): string => `query Unit($unit: ID!, $year: Int!, $month: LocalDate!) {
  orgUnit(id: $unit) {
    name
    head { name }
    employees(first: ${PEOPLE}) {
      totalCount
      nodes {
        name
        orgUnit { name }
        position { title }
        rank { grade effectiveOn }
        retirement { on }
        competencies { competency { name } required actual gap }
        learning(year: $year) { hours required }
        ipAsn { ${ofIndex} }
        skp(year: $year) { agreed { results { title weight } } }
        appraisals { year predikat }
        attendanceToday { status firstIn lastOut }
        attendanceMonth(month: $month) { present absent lateMinutes }
      }
    }
  }
  selections(year: $year) { id }
}`;

/** What an index comes to is not for a unit's admin, since sanctions are a part of it. */
const QUERIES: Record<UnitAsker, string> = {
  head: unitQuery('total band complete'),
  'unit-admin': unitQuery('complete missing { part }'),
};

/**
 * One query of a unit of fifty over all services, in regencies of three sizes. All run beside each other and are asked
 * in turn, so that whatever else the machine does meanwhile slows them alike.
 */
export const unitOfFifty: Benchmark = async ({ resources, people, say }) => {
  const sizes = people === undefined ? SIZES : [people];
  const regencies: Regency[] = [];
  for (const size of sizes) {
    say(`making ${number(size)} people`);
    regencies.push(await openRegency(resources, size));
  }
  const measured: Record<UnitAsker, number[][]> = {
    head: sizes.map(() => []),
    'unit-admin': sizes.map(() => []),
  };
  say(`asking each ${REPEATS} times`);
  for (let repeat = -WARM_UP; repeat < REPEATS; repeat += 1) {
    for (const asker of ASKERS) {
      for (const [index, regency] of regencies.entries()) {
        const milliseconds = await timed(() => askFor(regency, asker));
        if (repeat >= 0) measured[asker][index]!.push(milliseconds);
      }
    }
  }
  return ASKERS.map((asker) => figure(asker, sizes, measured[asker]));
};

interface UnitAnswer {
  orgUnit: { employees: { nodes: (Record<string, unknown> | null)[] } | null } | null;
  selections: unknown[] | null;
}

/** @throws unless the answer is whole and from all services: half an answer would be quick. */
async function askFor({ as }: Regency, asker: UnitAsker): Promise<void> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: CIVIL_TIME_ZONE }).format(new Date());
  const variables = {
    unit: uuidOf('unit', MEASURED.unit),
    year: Number(today.slice(0, 4)),
    month: `${today.slice(0, 7)}-01`,
  };
  const answer = await as[asker]({ query: QUERIES[asker], variables });
  const { orgUnit, selections } = (answer.data ?? {}) as Partial<UnitAnswer>;
  const nodes = orgUnit?.employees?.nodes ?? [];
  const whole = nodes.every((node) => node !== null && Object.values(node).every((value) => value !== null));
  if (answer.errors.length > 0 || nodes.length !== PEOPLE || !whole || !selections)
    throw new Error(
      `the query of a unit failed: ${nodes.length} rows, ${JSON.stringify(answer.errors.slice(0, 3))}`,
    );
}

function figure(asker: UnitAsker, sizes: readonly number[], measured: readonly number[][]): Figure {
  const p50 = measured.map((one) => quantile(one, 0.5));
  const p99 = measured.map((one) => quantile(one, 0.99));
  const growth = p99.at(-1)! / p99[0]!;
  const inWords = sizes.map(
    (size, index) => `${number(size)}: p50 ${number(p50[index]!)}, p99 ${number(p99[index]!)}`,
  );
  const names = sizes.flatMap((size) => [`p50_at_${size}_ms`, `p99_at_${size}_ms`]);
  const values = sizes.flatMap((_, index) => [p50[index]!, p99[index]!]);
  return {
    what: `a unit of ${PEOPLE} over five services as its ${asker}, by the size of the regency, ms, ${REPEATS} times each`,
    measured: inWords.join('; '),
    floor: '',
    target: sizes.length > 1 ? `p99 grows less than ${MOST_GROWTH} times: ${growth.toFixed(2)}` : '',
    passed: sizes.length > 1 ? growth < MOST_GROWTH : null,
    numbers: { ...Object.fromEntries(names.map((name, index) => [name, values[index]!])), growth },
  };
}
