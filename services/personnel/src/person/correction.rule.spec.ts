import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { corrected, differences, type Correction, type IdentityOnRecord } from './correction.rule.ts';

const siti: IdentityOnRecord = {
  kind: 'PNS',
  nip: '198503152010012003',
  nik: '1508015503850001',
  name: 'SITI AMINAH',
  titleBefore: 'dr.',
  titleAfter: 'Sp.A',
  birthDate: localDate('1985-03-15'),
  birthPlace: 'Muara Bungo',
  sex: 'F',
};

describe('a correction of an identity', () => {
  it.each<[string, Correction, string[]]>([
    ['of nothing changes nothing', {}, []],
    ['that says what is on record changes nothing', { name: 'SITI AMINAH', nip: siti.nip }, []],
    ['of the name', { name: 'SITI AMINAH BINTI UMAR' }, ['name']],
    ['of either title is one of the titles', { titleAfter: 'Sp.A, M.Kes' }, ['titles']],
    [
      'of the birth date and the NIP that holds it',
      { birthDate: localDate('1985-03-16'), nip: '198503162010012003' },
      ['nip', 'birthDate'],
    ],
    [
      'of the NIK, the birth place and the sex',
      { nik: '1508015603850001', birthPlace: 'Jambi', sex: 'M' },
      ['nik', 'birthPlace', 'sex'],
    ],
  ])('%s', (_, correction, parts) => {
    expect(differences(siti, corrected(siti, correction))).toEqual(parts);
  });

  it('takes a title away when it is given as an empty text, and leaves it when it is absent', () => {
    const { titleBefore, titleAfter } = corrected(siti, { titleBefore: '' });
    expect({ titleBefore, titleAfter }).toEqual({ titleBefore: null, titleAfter: 'Sp.A' });
  });

  it('gives a NIK to someone who had none on record', () => {
    const unknown = { ...siti, nik: null };
    expect(differences(unknown, corrected(unknown, { nik: siti.nik }))).toEqual(['nik']);
  });
});
