import type { EmployeeHired, Placement } from '@asn/events';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const placement = (but: Partial<Placement> = {}): Placement => ({
  appointmentId: id(1),
  kind: 'DEFINITIVE',
  positionId: id(2),
  unitId: id(3),
  leads: false,
  from: '2026-01-01',
  to: null,
  ...but,
});

export const hired = (but: Partial<EmployeeHired> = {}): EmployeeHired => ({
  basis: { decree: { number: '821/12/BKPSDMD', date: '2025-12-20' } },
  name: "Nur'aini",
  employment: {
    employmentId: id(4),
    kind: 'CPNS',
    legalStanding: '01',
    startedOn: '2026-01-01',
    endedOn: null,
  },
  grade: { grade: 'III/a', effectiveOn: '2026-01-01' },
  placements: [placement()],
  educationLevel: '40',
  retiresOn: '2058-01-01',
  ...but,
});
