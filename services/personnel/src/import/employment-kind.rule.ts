import type { Rule } from '@asn/law';
import type { EmploymentKind } from '../employment/employment.entity.ts';

/** What the export says, in three places, about the kind of an employment. Each may be blank. */
export interface KindEvidence {
  /** STATUS CPNS PNS: `PNS`, `CPNS`, `PPPK`, in some exports `P` and `C`. */
  cpnsOrPns: string | null;
  /** JENIS PEGAWAI ID: 01 to 19 are PNS; those of PPPK are not published. */
  staffTypeId: string | null;
  /** JENIS PEGAWAI NAMA. */
  staffType: string | null;
  /** KEDUDUKAN HUKUM ID: 71 is an active PPPK. */
  legalStandingId: string | null;
  /** Whether TMT PNS is filled. */
  hasPnsDate: boolean;
}

/**
 * The kind of an employment; UNKNOWN when nothing tells it; CONTRADICTORY when one place says PPPK and another PNS.
 * @law UU 20/2023 art. 5; KepmenPANRB 16/2025 (paruh waktu)
 */
export function employmentKindOf(evidence: KindEvidence): EmploymentKind | 'UNKNOWN' | 'CONTRADICTORY' {
  const status = evidence.cpnsOrPns?.toUpperCase() ?? '';
  const staffType = evidence.staffType?.toUpperCase() ?? '';
  const saysPppk = [status, staffType].some((text) => /\bPPPK\b|\bP3K\b/.test(text));
  const partTime = [status, staffType].some((text) => text.includes('PARUH WAKTU'));
  const isPppk = saysPppk || partTime || evidence.legalStandingId === '71';
  const isPns =
    ['PNS', 'P', 'CPNS', 'C'].includes(status) ||
    /^(0[1-9]|1[0-9])$/.test(evidence.staffTypeId ?? '') ||
    /^C?PNS\b/.test(staffType);
  if (isPppk && isPns) return 'CONTRADICTORY';
  if (isPppk) return partTime ? 'PPPK_PARUH_WAKTU' : 'PPPK';
  if (!isPns) return 'UNKNOWN';
  if (status === 'CPNS' || status === 'C') return 'CPNS';
  if (status === 'PNS' || status === 'P') return 'PNS';
  return evidence.hasPnsDate ? 'PNS' : 'CPNS';
}

export const employmentKindRule: Rule = {
  sentence:
    'The kind of an employment is what the export says of it in any of three places, when these agree.',
  law: ['UU 20/2023 art. 5', 'KepmenPANRB 16/2025'],
  from: null,
  to: null,
  boundary: {
    case: 'STATUS CPNS PNS says PNS, and KEDUDUKAN HUKUM an active PPPK',
    expected: 'CONTRADICTORY',
    run: () =>
      employmentKindOf({
        cpnsOrPns: 'PNS',
        staffTypeId: null,
        staffType: null,
        legalStandingId: '71',
        hasPnsDate: false,
      }),
  },
};
