import type { LocalDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { randomUUID } from 'node:crypto';
import { OrgUnitPeriod } from './org-unit.entity.ts';

/**
 * Makes `day`, which lies after its first day, the first day after this period; known so from `since` (UTC). The row
 * as it was known before stays beside the new one, which is returned.
 */
export function endPeriodOn(
  unit: UnitOfWork,
  period: OrgUnitPeriod,
  day: LocalDate,
  since: Date,
): OrgUnitPeriod {
  period.known = { since: period.known.since, until: since };
  return unit.em.create(OrgUnitPeriod, {
    ...stateOf(period),
    valid: { from: period.valid.from, to: day },
    known: { since, until: null },
    decreeNumber: period.decreeNumber,
    decreeDate: period.decreeDate,
    importId: period.importId,
    importRow: period.importRow,
  });
}

/** What a unit is called and where it stands, for a row of its own. */
export const stateOf = ({ unitId, parentId, name, echelon, headTitle, code, kind }: OrgUnitPeriod) => ({
  id: randomUUID(),
  unitId,
  parentId,
  name,
  echelon,
  headTitle,
  code,
  kind,
});
