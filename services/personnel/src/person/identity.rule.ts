import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import { nameRejections } from './name.rule.ts';
import { nikRejections, nikWarnings } from './nik.rule.ts';
import { readNip, readNiPppk } from './nip.rule.ts';
import type { Sex } from './person.entity.ts';

export interface Identity {
  kind: EmploymentKind;
  nip: string;
  /** Null where none is on record. */
  nik: string | null;
  name: string;
  birthDate: LocalDate;
  sex: Sex;
}

/**
 * The numbers of a person are well formed and say the same as the birth date and sex on record; a NIK that differs
 * is a warning, since it is not issued anew when a date is corrected.
 * @law Peraturan Kepala BKN 22/2007; PP 49/2018 art. 16; UU 23/2006 art. 13
 */
export function identityFindings(identity: Identity): { rejections: Rejection[]; warnings: Rejection[] } {
  const reading = identity.kind.startsWith('PPPK') ? readNiPppk(identity.nip) : readNip(identity.nip);
  const nikFaults = identity.nik === null ? [] : nikRejections(identity.nik);
  const rejections = [...reading.rejections, ...nikFaults, ...nameRejections(identity.name)];
  if (reading.number !== null && reading.number.birthDate !== identity.birthDate) {
    rejections.push(
      rejection(
        'NIP_BIRTH_DATE_DIFFERS',
        {
          id: 'Tanggal lahir di dalam NIP berbeda dari tanggal lahir yang diisikan.',
          en: 'The birth date inside the NIP differs from the one given.',
        },
        { law: 'Peraturan Kepala BKN 22/2007', path: ['nip'] },
      ),
    );
  }
  if (reading.number !== null && reading.number.sex !== identity.sex) {
    rejections.push(
      rejection(
        'NIP_SEX_DIFFERS',
        {
          id: 'Jenis kelamin di dalam NIP berbeda dari yang diisikan.',
          en: 'The sex inside the NIP differs from the one given.',
        },
        { law: 'Peraturan Kepala BKN 22/2007', path: ['nip'] },
      ),
    );
  }
  const warnings = [...reading.warnings];
  if (identity.nik !== null && nikFaults.length === 0) {
    warnings.push(...nikWarnings(identity.nik, identity.birthDate, identity.sex));
  }
  return { rejections, warnings };
}

export const identityRule: Rule = {
  sentence:
    'The numbers of a person say the same as the birth date and sex on record; a NIK that differs only warns.',
  law: ['Peraturan Kepala BKN 22/2007', 'PP 49/2018 art. 16', 'UU 23/2006 art. 13'],
  from: null,
  to: null,
  boundary: {
    case: 'a NIP of 15 March 1990 and a NIK of another day, of somebody born on 16 March 1990',
    expected: 'NIP_BIRTH_DATE_DIFFERS',
    run: () =>
      identityFindings({
        kind: 'PNS',
        nip: '199003152015012001',
        nik: '1508015703900001',
        name: 'Aminah',
        birthDate: localDate('1990-03-16'),
        sex: 'F',
      })
        .rejections.map(({ code }) => code)
        .join() || 'allowed',
  },
};
