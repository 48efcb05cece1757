import type { UnitRow } from './columns.ts';
import { ECHELONS, NO_ECHELON } from './echelon.table.ts';
import { INSTANCE } from './employee-row.ts';
import type { Unit } from './units.ts';

/** The unit as a row of ref-unor: names led by dashes that show the depth, as in the agency's own file. */
export function unitRow(unit: Unit, headPnsId: string): UnitRow {
  const echelonId = unit.echelon === null ? NO_ECHELON.id : ECHELONS[unit.echelon].id;
  return {
    Id: unit.id,
    InstansiId: INSTANCE.id,
    DiatasanId: unit.parent?.id ?? '',
    EselonId: unit.parent === null ? '' : echelonId,
    NamaUnor: '--'.repeat(unit.depth) + unit.name,
    NamaJabatan: unit.headTitle,
    CepatKode: unit.code,
    IndukUnorId: unit.agency?.id ?? '',
    PemimpinPnsId: headPnsId,
    // The codes of the kinds of unit are not in public hands.
    JenisUnorId: '',
  };
}
