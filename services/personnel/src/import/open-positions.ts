import { levelOf } from '../position/level.rule.ts';
import { positionAggregate } from '../position/position-aggregate.ts';
import { recordChanges } from '@asn/subgraph';
import type { EmployeeEffect } from './employee-effect.ts';
import type { PositionDraft } from './employee-proposal.ts';
import type { ImportWork, NeedOf } from './import-work.ts';

interface Named {
  unitId: string;
  titleId: string;
}

/** Finds the positions, and opens those that are not on record. Gives the id of each. */
export async function openPositions(
  work: ImportWork,
  drafts: readonly (PositionDraft & { basis: EmployeeEffect['basis'] })[],
  needOf: NeedOf,
): Promise<(position: Named) => string> {
  const wanted = new Map(drafts.map((draft) => [nameOf(draft), draft]));
  const ids = new Map<string, string>();
  if (wanted.size > 0) {
    const { rows } = await work.sql.query<Named & { id: string }>(
      `select p.id, p.unit_id as "unitId", p.title_id as "titleId" from position p
       join unnest($1::uuid[], $2::text[]) as x (unit_id, title_id) on p.unit_id = x.unit_id and p.title_id = x.title_id`,
      [[...wanted.values()].map(({ unitId }) => unitId), [...wanted.values()].map(({ titleId }) => titleId)],
    );
    for (const { id, ...name } of rows) ids.set(nameOf(name), id);
  }
  const opened = [...wanted.values()].filter((draft) => !ids.has(nameOf(draft)));
  if (opened.length > 0) {
    const { rows } = await work.sql.query<Named & { id: string }>(
      `insert into position (id, unit_id, title_id, title, kind, echelon, level, need, seat, leads)
       select gen_random_uuid(), "unitId", "titleId", title, kind, echelon, level, need, seat, leads
       from jsonb_to_recordset($1::jsonb) as x ("unitId" uuid, "titleId" text, title text, kind text, echelon text,
         level text, need int, seat boolean, leads boolean)
       returning id, unit_id as "unitId", title_id as "titleId"`,
      [
        JSON.stringify(
          opened.map((draft) => ({
            ...draft,
            level: levelOf(draft.kind, draft.title),
            need: needOf(draft),
          })),
        ),
      ],
    );
    for (const { id, ...name } of rows) ids.set(nameOf(name), id);
    await recordChanges(
      work,
      positionAggregate,
      rows.map(({ id }) => ({
        id,
        events: [(data) => ({ type: 'asn.personnel.position-opened.v1', data })],
      })),
    );
  }
  return (position) => {
    const id = ids.get(nameOf(position));
    if (id === undefined) throw new Error('a position was not opened');
    return id;
  };
}

const nameOf = ({ unitId, titleId }: Named): string => `${unitId} ${titleId}`;
