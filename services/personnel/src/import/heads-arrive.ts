import { orgUnitAggregate } from '../org-unit/org-unit-aggregate.ts';
import { recordChanges } from '@asn/subgraph';
import type { ImportWork } from './import-work.ts';

/** Units whose file named somebody as head before that person was on record learn who it is. */
export async function headsArrive(
  work: ImportWork,
  people: readonly { personId: string; siasnId: string | null }[],
): Promise<void> {
  if (people.length === 0) return;
  const { rows } = await work.sql.query<{ unitId: string; importId: string; row: number }>(
    `update unit_head h set person_id = x.person_id
     from unnest($1::uuid[], $2::text[]) as x (person_id, siasn_id)
     where h.person_siasn_id = x.siasn_id and h.person_id is null
     returning h.unit_id as "unitId", h.import_id as "importId", h.import_row as row`,
    [people.map(({ personId }) => personId), people.map(({ siasnId }) => siasnId)],
  );
  const units = new Map(rows.map((head) => [head.unitId, head]));
  await recordChanges(
    work,
    orgUnitAggregate,
    [...units.values()].map(({ unitId, importId, row }) => ({
      id: unitId,
      events: [
        ({ heads }) => ({
          type: 'asn.personnel.org-unit-head-changed.v1',
          data: { basis: { import: { importId, row } }, heads },
        }),
      ],
    })),
  );
}
