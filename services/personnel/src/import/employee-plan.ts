import { placementDifference, rankDifference, type Found } from './career-differences.ts';
import type { LaterFile } from './column.ts';
import { notYetDecided, type Difference } from './difference.ts';
import { EMPLOYEE_COLUMNS, type EmployeeField } from './employee-columns.table.ts';
import { FACTS, factsOf, type EmployeeFacts, type FactKey } from './employee-facts.ts';
import { isServing, type EmployeeProposal, type PositionDraft } from './employee-proposal.ts';
import type { EmployeeRow } from './employee-row.ts';
import type { EmployeeState } from './employee-state.ts';

/** Which columns a file has. */
export interface Told {
  fields: ReadonlySet<string>;
  otherHeaders: ReadonlySet<string>;
}

/** What a row would change about somebody on record: what is taken over, and what waits for a decision. */
export interface EmployeePlan {
  take: Difference<EmployeeProposal>[];
  ask: Difference<EmployeeProposal>[];
}

const columns = new Map(EMPLOYEE_COLUMNS.map((column) => [column.field, column]));
const columnsByHeader = new Map(EMPLOYEE_COLUMNS.map((column) => [column.headers[0], column]));

/** Compares a row with the person on record, column by column, as the table of columns says. */
export function planEmployee(
  row: EmployeeRow,
  position: PositionDraft,
  state: EmployeeState,
  told: Told,
): EmployeePlan {
  const found = [
    ...factDifferences(factsOf(row), state, told),
    ...detailDifferences(factsOf(row), state, told),
    // Someone who serves no more keeps the rank and position that they had.
    ...(isServing(state)
      ? [rankDifference(row, state.rank), placementDifference(row, position, state.placement)]
      : []),
  ].filter((one) => one !== null);
  return {
    take: found.filter(({ ask }) => !ask).map(({ difference }) => difference),
    ask: notYetDecided(
      found.filter(({ ask }) => ask).map(({ difference }) => difference),
      state.differences,
    ),
  };
}

/** Whether the file has what a question about `field` is raised from. */
export const couldRaise =
  ({ fields, otherHeaders }: Told) =>
  (field: string): boolean => {
    if (field === 'rank') return fields.has('gradeId');
    if (field === 'placement') return fields.has('positionId');
    const column = field in FACTS ? FACTS[field as FactKey].field : columnsByHeader.get(field)?.field;
    return column === undefined ? otherHeaders.has(field) : fields.has(column);
  };

function factDifferences(theirs: EmployeeFacts, state: EmployeeState, told: Told): Found[] {
  const kindDiffers = theirs.kind !== state.facts.kind;
  return (Object.keys(FACTS) as FactKey[]).flatMap((key) => {
    const { field } = FACTS[key];
    // The date of becoming a PNS is part of that question.
    if (!isTold(field, told) || (key === 'permanentOn' && kindDiffers)) return [];
    const [ourValue, theirValue] = [state.facts[key], theirs[key]];
    if (ourValue === theirValue) return [];
    const later = laterOf(field);
    if (later === 'ignore') return [];
    const difference = {
      field: key,
      title: titleOf(field),
      ours: textOrNull(ourValue),
      theirs: textOrNull(theirValue),
      effectiveOn: key === 'kind' ? theirs.permanentOn : null,
      proposal: { about: 'fact' as const, key, value: theirValue },
    };
    // Somebody who was hired here has no PNS ID yet: then it is learnt, not disputed.
    const learnt = key === 'siasnId' && ourValue === null;
    return [{ difference, ask: later === 'ask' && !learnt }];
  });
}

function detailDifferences(theirs: EmployeeFacts, state: EmployeeState, told: Told): Found[] {
  const headers = new Set([...Object.keys(state.facts.details), ...Object.keys(theirs.details)]);
  return [...headers].flatMap((header) => {
    const column = columnsByHeader.get(header);
    const isThere = column === undefined ? told.otherHeaders.has(header) : told.fields.has(column.field);
    const ours = state.facts.details[header] ?? null;
    const value = theirs.details[header] ?? null;
    if (!isThere || ours === value) return [];
    const later = column?.later ?? 'take';
    if (later === 'ignore') return [];
    const proposal = { about: 'detail' as const, header, value };
    const difference = { field: header, title: header, ours, theirs: value, effectiveOn: null, proposal };
    return [{ difference, ask: later === 'ask' }];
  });
}

/** The kind of employment is told by any of three columns. */
const isTold = (field: EmployeeField, { fields }: Told): boolean =>
  fields.has(field) ||
  (field === 'cpnsOrPns' && (fields.has('staffTypeId') || fields.has('legalStandingId')));

const laterOf = (field: EmployeeField): LaterFile => columns.get(field)?.later ?? 'ask';
const titleOf = (field: EmployeeField): string => columns.get(field)?.headers[0] ?? field;
const textOrNull = (value: string | number | null): string | null => (value === null ? null : String(value));
