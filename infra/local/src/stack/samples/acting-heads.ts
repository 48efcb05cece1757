import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../servers/problem.ts';
import { graphAs, type Graph } from './graph.ts';
import { lookUp } from './look-up.ts';
import type { SampleContext } from './sample-step.ts';

/** A row of the unit file, by its columns. */
type UnitRow = Record<'Id' | 'NamaJabatan' | 'EselonId', string>;

interface Payload {
  rejections: { code: string; message: string }[];
}

const POSITIONS = `query ($unit: ID!) { orgUnit(id: $unit) { positions { id title } } }`;
const CREATE = `mutation ($input: CreatePositionInput!) {
  createPosition(input: $input) { position { id } rejections { code message } }
}`;
const ACT = `mutation ($input: AppointActingInput!) {
  appointActing(input: $input) { rejections { code message } }
}`;

/**
 * Appoints those who act in vacant leading posts (Plt), which the export has no column for: opens the post, which
 * nobody's row has brought in, and appoints by an order of the first day of the month. A Plh stands in for a holder, so
 * the sample's Plh of vacant posts are left out.
 */
export async function actingHeads(context: SampleContext): Promise<void> {
  const { addresses, folder, manifest } = context;
  const acting = manifest.acting.filter(({ kind }) => kind === 'PLT');
  const token = await context.token('personnel-admin');
  const ids = await lookUp(context, token, {
    people: acting.map(({ pnsId }) => pnsId),
    units: acting.map(({ unitId }) => unitId),
  });
  const units = unitsIn(join(folder, manifest.files.units), manifest.separator);
  const graph = graphAs(`${addresses.gateway}/graphql`, token);
  const since = `${ids.today.slice(0, 7)}-01`;
  for (const { pnsId, unitId } of acting) {
    const unit = units.get(unitId);
    const employee = ids.people[pnsId];
    if (unit === undefined || employee === undefined) continue;
    const position = await leadingPost(graph, ids.units[unitId] ?? '', unit);
    const decree = { number: `800/PLT/${unitId.slice(0, 8)}`, date: since, effectiveOn: since };
    const input = { decree, employee, position, kind: 'PLT' };
    const { appointActing } = await graph<{ appointActing: Payload }>(ACT, { input });
    refuse(appointActing, 'ALREADY_ACTED_IN');
  }
}

async function leadingPost(graph: Graph, unit: string, { NamaJabatan, EselonId }: UnitRow): Promise<string> {
  const { orgUnit } = await graph<{ orgUnit: { positions: { id: string; title: string }[] } | null }>(
    POSITIONS,
    { unit },
  );
  const there = orgUnit?.positions.find(({ title }) => title === NamaJabatan);
  if (there !== undefined) return there.id;
  const input = { unit, title: NamaJabatan, leads: true, need: 1, ...kindOf(EselonId) };
  const { createPosition } = await graph<{ createPosition: Payload & { position: { id: string } | null } }>(
    CREATE,
    { input },
  );
  refuse(createPosition);
  return createPosition.position?.id ?? '';
}

/** `32` is echelon III.b, of an administrator; `99` is none: the head of a school or a puskesmas. */
function kindOf(echelonId: string): { kind: string; echelon: string | null } {
  const [level = '', step = ''] = echelonId;
  const kind = { 2: 'JPT_PRATAMA', 3: 'ADMINISTRATOR', 4: 'PENGAWAS' }[level];
  if (kind === undefined) return { kind: 'FUNGSIONAL', echelon: null };
  return { kind, echelon: `${{ 2: 'II', 3: 'III', 4: 'IV' }[level]}.${{ 1: 'a', 2: 'b' }[step]}` };
}

function refuse({ rejections }: Payload, ...expected: string[]): void {
  const wrong = rejections.filter(({ code }) => !expected.includes(code));
  if (wrong.length > 0) throw new Problem(wrong.map(({ message }) => message).join(' '));
}

function unitsIn(file: string, separator: string): Map<string, UnitRow> {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header.split(separator);
  const rows = lines.map((line) => {
    const cells = line.split(separator);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as UnitRow;
  });
  return new Map(rows.map((row) => [row.Id, row]));
}
