import type { LocalDate } from '@asn/civil-date';
import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { SkpType, SkpVersionType } from './skp.type.ts';
import type { SkpContent } from './skp-content.ts';

interface Row {
  id: string;
  employeeId: string;
  year: number;
  from: LocalDate;
  to: LocalDate;
  unitId: string;
}

/** A person's SKPs of a year, the first one first, with those of all people asked for in the same breath. */
export async function loadSkps(context: RequestContext, personId: string, year: number): Promise<SkpType[]> {
  const found = await batched(context, `skp of ${year}`, personId, async (people) => {
    const skps = await read(context, sql`person_id = any (${[...people]}::uuid[]) and year = ${year}`);
    return Map.groupBy(skps, ({ employeeId }) => employeeId);
  });
  return found ?? [];
}

/** One by its id; who may see it is asked by whom it is about. */
export async function loadSkp(context: RequestContext, id: string): Promise<SkpType | null> {
  if (!isOpaqueId(id)) return null;
  return batched(context, 'skp', id, async (ids) => {
    const skps = await read(context, sql`id = any (${[...ids]}::uuid[])`);
    return new Map(skps.map((skp) => [skp.id, skp]));
  });
}

async function read(context: RequestContext, which: RawBuilder<unknown>): Promise<SkpType[]> {
  const { rows } = await sql<Row>`
    select id, person_id as "employeeId", year, lower(valid)::text as "from", (upper(valid) - 1)::text as "to",
      unit_id as "unitId"
    from skp where ${which} order by lower(valid)`.execute(context.db);
  return rows.map(({ unitId, ...skp }) => ({ ...skp, unit: { id: unitId } }));
}

interface VersionRow {
  skp_id: string;
  version: number;
  revision: number;
  content: SkpContent;
  drafted_at: string;
  employee_signed_at: string | null;
  superior_signed_at: string | null;
  superior_id: string | null;
}

/** All versions of an SKP, the first one first. */
export async function loadVersions(context: RequestContext, skpId: string): Promise<SkpVersionType[]> {
  const found = await batched(context, 'skp versions', skpId, async (ids) => {
    const { rows } = await sql<VersionRow>`
      select skp_id, version, revision, content, drafted_at::text, employee_signed_at::text,
        superior_signed_at::text, superior_id
      from skp_version where skp_id = any (${[...ids]}::uuid[]) order by skp_id, version`.execute(context.db);
    return Map.groupBy(rows, ({ skp_id }) => skp_id);
  });
  return (found ?? []).map(versionOf);
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

const versionOf = (row: VersionRow): SkpVersionType => ({
  version: row.version,
  revision: row.revision,
  ...row.content,
  draftedAt: new Date(row.drafted_at),
  employeeSignedAt: instant(row.employee_signed_at),
  superiorSignedAt: instant(row.superior_signed_at),
  superiorId: row.superior_id,
});

/** The version that both have signed last; null while there is none. */
export const agreedOf = (versions: readonly SkpVersionType[]): SkpVersionType | null =>
  versions.findLast((one) => one.employeeSignedAt !== null && one.superiorSignedAt !== null) ?? null;

/** The version that waits for a signature; null when nothing does. */
export const draftOf = (versions: readonly SkpVersionType[]): SkpVersionType | null =>
  versions.find((one) => one.employeeSignedAt === null || one.superiorSignedAt === null) ?? null;
