import { talentScores } from '@asn/sample';
import { does, graphAs, type Graph } from './graph.ts';
import type { SampleContext } from './sample-step.ts';

interface Person {
  id: string;
  /** Null for who does not serve. */
  talentBox: { potential: { parts: { part: string; score: number | null }[] } } | null;
}
interface People {
  me: { employee: { id: string } };
  employees: { nodes: Person[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Two scores each: as many people as one mutation takes. */
const PEOPLE_AT_ONCE = 250;
const PEOPLE = `query ($first: Int!, $after: String) { me { employee { id } } employees(first: $first, after: $after) {
  nodes { id talentBox { potential { parts { part score } } } } pageInfo { hasNextPage endCursor } } }`;

/**
 * Records what the assessment centre found of nine in ten people in November of the year before, page by page. Whose
 * potential is known is left as it is.
 */
export async function talentSample(context: SampleContext): Promise<void> {
  const { addresses, manifest, say } = context;
  const graph = graphAs(`${addresses.gateway}/graphql`, await context.token('personnel-admin'));
  let seen = 0;
  let recorded = 0;
  let after: string | null = null;
  for (;;) {
    const { me, employees }: People = await graph<People>(PEOPLE, { first: PEOPLE_AT_ONCE, after });
    recorded += await record(graph, employees.nodes, seen, manifest, me.employee.id);
    seen += employees.nodes.length;
    after = employees.pageInfo.endCursor;
    if (!employees.pageInfo.hasNextPage) break;
  }
  say(`${recorded} people assessed`);
}

/** How many of these people were assessed, but for who records it. `from` is the place of the first in the list of all. */
async function record(
  graph: Graph,
  people: readonly Person[],
  from: number,
  { seed, asOf }: SampleContext['manifest'],
  recorder: string,
): Promise<number> {
  const assessed = people.flatMap(({ id, talentBox }, index) => {
    const found = talentScores(seed, from + index);
    return id === recorder || found === null || talentBox === null || isKnown(talentBox)
      ? []
      : [{ id, found }];
  });
  if (assessed.length === 0) return 0;
  const year = Number(asOf.slice(0, 4));
  await does(graph, 'recordTalentScores', {
    assessedOn: `${year - 1}-11-02`,
    validUntil: `${year + 2}-11-02`,
    source: `Pusat Penilaian Kompetensi BKN, laporan ${year - 1}`,
    scores: assessed.flatMap(({ id: employee, found }) =>
      (['REINFORCEMENT', 'POTENTIAL'] as const).map((part) => ({ employee, part, score: found[part] })),
    ),
  });
  return assessed.length;
}

const isKnown = ({ potential }: NonNullable<Person['talentBox']>): boolean =>
  potential.parts.some(({ part, score }) => part === 'POTENTIAL' && score !== null);
