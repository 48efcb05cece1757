import type { LocalDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { randomUUID } from 'node:crypto';
import { UnitHead } from './org-unit.entity.ts';

/** Makes `day` the first day without this head; known so from `since` (UTC). One who was to begin later never does. */
export function endHeadOn(unit: UnitOfWork, head: UnitHead, day: LocalDate, since: Date): void {
  head.known = { since: head.known.since, until: since };
  if (head.valid.from !== null && head.valid.from >= day) return;
  unit.em.create(UnitHead, {
    id: randomUUID(),
    unitId: head.unitId,
    personId: head.personId,
    personSiasnId: head.personSiasnId,
    valid: { from: head.valid.from, to: day },
    known: { since, until: null },
    importId: head.importId,
    importRow: head.importRow,
  });
}
