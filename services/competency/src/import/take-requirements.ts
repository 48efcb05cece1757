import { localDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { keepRequirements, type KeptRequirement } from '../requirement/keep-requirements.ts';
import { requirementRejections } from '../requirement/requirement.rule.ts';
import { Cells } from './cells.ts';
import { readRows, type ImportedRow, type TakeRows } from './import.ts';

/**
 * Required levels from a day on: of the position of a title in a unit, or by default of a kind of position, which an
 * echelon or a level of the functional position may narrow.
 */
export const takeRequirements: TakeRows = async (unit, _, rows) => {
  const { rows: dictionary } = await unit.sql.query<{ code: string }>('select code from competency');
  const competencies = new Set(dictionary.map(({ code }) => code));
  const positions = await findPositions(unit, rows);
  const { read, refused } = readRows(rows, (row) => readRequirement(row, competencies, positions));
  const taken = await keepRequirements(unit, read);
  return { taken, refused };
};

function readRequirement(
  { row, cells: told }: ImportedRow,
  competencies: ReadonlySet<string>,
  positions: ReadonlyMap<number, string>,
) {
  const cells = new Cells(told);
  const ofPosition = cells.optional('namaJabatan') !== null || cells.optional('unorId') !== null;
  const competency = cells.text('competency').toUpperCase();
  const position = positions.get(row) ?? null;
  const requirement: KeptRequirement = {
    position: ofPosition ? (position ?? '') : null,
    kind: upper(cells.optional('kind')),
    echelon: cells.optional('echelon'),
    jfLevel: upper(cells.optional('jfLevel')),
    competency,
    level: cells.whole('level'),
    from: cells.date('from') ?? localDate('0001-01-01'),
    source: cells.text('source'),
  };
  if (cells.rejections.length > 0) return cells.rejections;
  const known = { competency: competencies.has(competency), position: position !== null };
  const rejections = requirementRejections(requirement, known);
  return rejections.length > 0 ? rejections : requirement;
}

const upper = (text: string | null): string | null => text?.toUpperCase().replaceAll(/[\s-]+/g, '_') ?? null;

/** The position of a title in a unit, by the number of the row. */
async function findPositions(
  { sql }: UnitOfWork,
  rows: readonly ImportedRow[],
): Promise<Map<number, string>> {
  const told = rows.flatMap(({ row, unit, cells }) => {
    const title = new Cells(cells).optional('namaJabatan');
    return unit === undefined || title === null ? [] : [{ row, unit, title }];
  });
  const { rows: found } = await sql.query<{ row: number; id: string }>(
    `select distinct on (told."row") told."row", p.position_id as id
     from jsonb_to_recordset($1::jsonb) as told ("row" int, unit uuid, title text)
     join workforce_position p on p.unit_id = told.unit and lower(p.title) = lower(told.title)
     order by told."row", p.position_id`,
    [JSON.stringify(told)],
  );
  return new Map(found.map(({ row, id }) => [row, id]));
}
