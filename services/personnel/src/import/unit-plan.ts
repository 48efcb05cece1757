import type { Rejection } from '@asn/law';
import { echelons, NO_ECHELON } from '../position/position-kind.table.ts';
import { notYetDecided, type Difference } from './difference.ts';
import { CODE_UNKNOWN, sentenceAt } from './row-sentences.ts';
import { UNIT_COLUMNS, type UnitField } from './unit-columns.table.ts';
import type { UnitRow } from './unit-row.ts';
import type { UnitFacts, UnitState } from './unit-state.ts';

export type UnitFactKey = Exclude<keyof UnitFacts, 'details'>;

/** One thing that taking a row over changes. Plain JSON: it waits in the database with the difference. */
export type UnitProposal =
  | { about: 'fact'; key: UnitFactKey; value: string | null }
  | { about: 'detail'; header: string; value: string | null }
  | { about: 'parent'; parentId: string | null }
  | { about: 'head'; siasnId: string | null };

const FIELDS: Readonly<Record<UnitFactKey, UnitField>> = {
  name: 'name',
  echelon: 'echelonId',
  headTitle: 'headPosition',
  code: 'quickCode',
  kind: 'unitTypeId',
};
const columns = new Map(UNIT_COLUMNS.map((column) => [column.field, column]));
const columnsByHeader = new Map(UNIT_COLUMNS.map((column) => [column.headers[0], column]));
const titleOf = (field: UnitField): string => columns.get(field)?.headers[0] ?? field;

/** The facts that a row tells; or its echelon is none. */
export function unitFactsOf(row: UnitRow): UnitFacts | Rejection {
  const echelonId = row.echelonId === NO_ECHELON ? null : row.echelonId;
  const echelon = echelonId === null ? null : echelons[echelonId];
  if (echelon === undefined) return sentenceAt(titleOf('echelonId'), 'CODE_UNKNOWN', CODE_UNKNOWN);
  const details = { ...row.other };
  if (row.institutionId !== null) details[titleOf('institutionId')] = row.institutionId;
  if (row.officeSiasnId !== null) details[titleOf('officeId')] = row.officeSiasnId;
  const { name, headTitle, code, unitTypeId } = row;
  return { name, echelon: echelon?.name ?? null, headTitle, code, kind: unitTypeId, details };
}

/** Compares a row with the unit on record, as the table of columns says. `parentId` is ours, of the row's parent. */
export function planUnit(
  row: UnitRow,
  facts: UnitFacts,
  parentId: string | null,
  state: UnitState,
  isTold: (fieldOrHeader: string) => boolean,
): { take: Difference<UnitProposal>[]; ask: Difference<UnitProposal>[] } {
  const found: { difference: Difference<UnitProposal>; ask: boolean }[] = [];
  const differs = (
    field: UnitField | null,
    values: Pick<Difference<UnitProposal>, 'field' | 'title' | 'ours' | 'theirs' | 'proposal'>,
    ask = field !== null && columns.get(field)?.later === 'ask',
  ) => {
    const told = isTold(field ?? values.title);
    if (told && values.ours !== values.theirs)
      found.push({ difference: { effectiveOn: null, ...values }, ask });
  };
  for (const key of Object.keys(FIELDS) as UnitFactKey[]) {
    const [ours, theirs] = [state.facts[key], facts[key]];
    differs(FIELDS[key], {
      field: key,
      title: titleOf(FIELDS[key]),
      ours,
      theirs,
      proposal: { about: 'fact', key, value: theirs },
    });
  }
  for (const header of new Set([...Object.keys(state.facts.details), ...Object.keys(facts.details)])) {
    const [ours, theirs] = [state.facts.details[header] ?? null, facts.details[header] ?? null];
    const proposal = { about: 'detail' as const, header, value: theirs };
    differs(columnsByHeader.get(header)?.field ?? null, {
      field: header,
      title: header,
      ours,
      theirs,
      proposal,
    });
  }
  differs('parentId', {
    field: 'parent',
    title: titleOf('parentId'),
    ours: state.parentSiasnId,
    theirs: row.parentSiasnId,
    proposal: { about: 'parent', parentId },
  });
  const head = {
    field: 'head',
    title: titleOf('headPnsId'),
    proposal: { about: 'head' as const, siasnId: row.headSiasnId },
  };
  // A unit without a head takes the one that the file names; another head is a question.
  differs(
    'headPnsId',
    { ...head, ours: state.head?.siasnId ?? null, theirs: row.headSiasnId },
    state.head !== null,
  );
  return {
    take: found.filter(({ ask }) => !ask).map(({ difference }) => difference),
    ask: notYetDecided(
      found.filter(({ ask }) => ask).map(({ difference }) => difference),
      state.differences,
    ),
  };
}

/** Whether the file has what a question about `field` is raised from. */
export function couldRaiseOfUnit(field: string, isTold: (fieldOrHeader: string) => boolean): boolean {
  if (field === 'parent') return isTold('parentId');
  if (field === 'head') return isTold('headPnsId');
  if (field in FIELDS) return isTold(FIELDS[field as UnitFactKey]);
  return isTold(columnsByHeader.get(field)?.field ?? field);
}
