import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import { nikRejections, nikWarnings } from './nik.rule.ts';
import { readNip, readNiPppk } from './nip.rule.ts';
import type { Sex } from './person.entity.ts';

export interface Identity {
  kind: EmploymentKind;
  nip: string;
  nik: string;
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
  const rejections = [...reading.rejections, ...nikRejections(identity.nik)];
  if (identity.name.trim() === '') {
    rejections.push(
      rejection('NAME_MISSING', { id: 'Nama wajib diisi.', en: 'A name is required.' }, { path: ['name'] }),
    );
  }
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
  if (nikRejections(identity.nik).length === 0) {
    warnings.push(...nikWarnings(identity.nik, identity.birthDate, identity.sex));
  }
  return { rejections, warnings };
}
