import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { Cluster, CompetencyType } from './competency.type.ts';

interface Row {
  code: string;
  cluster: Cluster;
  name: string;
  levels: string[];
}

/** The whole dictionary, by code. */
export async function readCompetencies(context: RequestContext): Promise<CompetencyType[]> {
  const { rows } = await sql<Row>`
    select code, cluster, name, levels from competency order by code`.execute(context.db);
  return rows.map(typeOf);
}

/** One of the dictionary; every code that a row has is there. */
export async function loadCompetency(context: RequestContext, code: string): Promise<CompetencyType> {
  const found = await batched(context, 'competency', code, async (codes) => {
    const { rows } = await sql<Row>`
      select code, cluster, name, levels from competency where code = any (${[...codes]}::text[])`.execute(
      context.db,
    );
    return new Map(rows.map((row) => [row.code, typeOf(row)]));
  });
  if (found === null) throw new Error(`the competency ${code} is not in the dictionary`);
  return found;
}

const typeOf = ({ levels, ...row }: Row): CompetencyType => ({
  ...row,
  levels: levels.map((description, index) => ({ level: index + 1, description })),
});
