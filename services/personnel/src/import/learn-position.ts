import type { Rejection } from '@asn/law';
import { echelons, NO_ECHELON } from '../position/position-kind.table.ts';
import type { EmployeeRow } from './employee-row.ts';
import type { PositionDraft } from './employee-proposal.ts';
import { CODE_UNKNOWN, sentenceAt } from './row-sentences.ts';

/** The unit that a row names, as on record. */
export interface UnitOnRecord {
  unitId: string;
  siasnId: string;
  /** `II.a`; null where there is none. */
  echelon: string | null;
}

/**
 * The position that a row of the employee file tells. Structural ones (JENIS JABATAN 1) are seats of the kind that their
 * echelon says; one whose id is its unit's leads the unit, another (staf ahli) does not.
 */
export function learnPosition(row: EmployeeRow, unit: UnitOnRecord): PositionDraft | Rejection {
  const common = { unitId: unit.unitId, titleId: row.positionId, title: row.positionName };
  if (row.positionGroup !== 'STRUKTURAL') {
    return { ...common, kind: row.positionGroup, echelon: null, seat: false, leads: false };
  }
  const leads = row.positionId === row.unitId;
  const told = row.echelonId === NO_ECHELON ? null : row.echelonId;
  if (told !== null && echelons[told] === undefined)
    return sentenceAt('ESELON ID', 'CODE_UNKNOWN', CODE_UNKNOWN);
  const echelon =
    told === null
      ? Object.values(echelons).find(({ name }) => leads && name === unit.echelon)
      : echelons[told];
  if (echelon === undefined) {
    return sentenceAt('ESELON ID', 'ECHELON_BLANK', {
      id: 'jabatan struktural memerlukan eselon, pada baris ini atau pada unitnya.',
      en: 'a structural position needs an echelon, in this row or of its unit.',
    });
  }
  return { ...common, kind: echelon.kind, echelon: echelon.name, seat: true, leads };
}
