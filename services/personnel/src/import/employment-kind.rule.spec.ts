import { describe, expect, it } from '@jest/globals';
import { employmentKindOf, type KindEvidence } from './employment-kind.rule.ts';

const blank: KindEvidence = {
  cpnsOrPns: null,
  staffTypeId: null,
  staffType: null,
  legalStandingId: null,
  hasPnsDate: false,
};

describe('the kind of an employment', () => {
  it.each<[Partial<KindEvidence>, string]>([
    [{ cpnsOrPns: 'PNS' }, 'PNS'],
    [{ cpnsOrPns: 'P' }, 'PNS'],
    [{ cpnsOrPns: 'CPNS' }, 'CPNS'],
    [{ cpnsOrPns: 'c' }, 'CPNS'],
    [{ cpnsOrPns: 'CPNS', hasPnsDate: true }, 'CPNS'],
    [{ staffTypeId: '15' }, 'CPNS'],
    [{ staffTypeId: '15', hasPnsDate: true }, 'PNS'],
    [{ staffType: 'PNS Daerah Kab./Kota yang bekerja pada Kab./Kota', hasPnsDate: true }, 'PNS'],
    [{ cpnsOrPns: 'PPPK' }, 'PPPK'],
    [{ legalStandingId: '71' }, 'PPPK'],
    [{ staffType: 'PPPK Kab/Kota' }, 'PPPK'],
    [{ cpnsOrPns: 'PPPK', staffType: 'PPPK Paruh Waktu' }, 'PPPK_PARUH_WAKTU'],
    [{ staffType: 'Pegawai Paruh Waktu', legalStandingId: '71' }, 'PPPK_PARUH_WAKTU'],
    [{ cpnsOrPns: 'PNS', legalStandingId: '71' }, 'CONTRADICTORY'],
    [{ cpnsOrPns: 'PPPK', staffTypeId: '15' }, 'CONTRADICTORY'],
    [{ legalStandingId: '01' }, 'UNKNOWN'],
    [{}, 'UNKNOWN'],
    [{ cpnsOrPns: 'HONORER' }, 'UNKNOWN'],
  ])('by %j is %s', (evidence, kind) => {
    expect(employmentKindOf({ ...blank, ...evidence })).toBe(kind);
  });
});
