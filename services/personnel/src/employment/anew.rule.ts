import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Sex } from '../person/person.entity.ts';
import type { EmploymentKind } from './employment.entity.ts';

/** Somebody on record who enters anew, and what the input says of them. */
export interface Anew {
  effectiveOn: LocalDate;
  /** The employment in force on that day or after; undefined: none. */
  present: { kind: EmploymentKind; startedOn: LocalDate } | undefined;
  onRecord: { birthDate: LocalDate; sex: Sex; nik: string | null };
  input: { birthDate: LocalDate; sex: Sex; nik: string };
}

/**
 * A PPPK may be appointed anew, as CPNS or under another contract, which ends the present one; a PNS is transferred
 * or promoted instead. Who they are is on record already, and is changed by a correction only.
 * @law PP 49/2018 art. 4; PP 11/2017 art. 23
 */
export function anewRejections({ effectiveOn, present, onRecord, input }: Anew): Rejection[] {
  const rejections: Rejection[] = [];
  if (present !== undefined && !present.kind.startsWith('PPPK')) rejections.push(ALREADY_PNS);
  else if (present !== undefined && effectiveOn <= present.startedOn)
    rejections.push(BEFORE_PRESENT_EMPLOYMENT);
  if (onRecord.birthDate !== input.birthDate) rejections.push(differs('birthDate'));
  if (onRecord.sex !== input.sex) rejections.push(differs('sex'));
  if (onRecord.nik !== null && onRecord.nik !== input.nik) rejections.push(differs('nik'));
  return rejections;
}

const ALREADY_PNS = rejection(
  'ALREADY_PNS',
  {
    id: 'Orang ini masih CPNS atau PNS; gunakan mutasi.',
    en: 'The person is a CPNS or PNS still; transfer them instead.',
  },
  { law: 'PP 11/2017 art. 23', path: ['employee'] },
);

const BEFORE_PRESENT_EMPLOYMENT = rejection(
  'BEFORE_PRESENT_EMPLOYMENT',
  {
    id: 'TMT harus setelah perjanjian kerja yang sekarang dimulai.',
    en: 'It must take effect after the present contract began.',
  },
  { law: 'PP 49/2018 art. 4', path: ['decree', 'effectiveOn'] },
);

const differs = (field: string): Rejection =>
  rejection(
    'DIFFERS_FROM_RECORD',
    {
      id: 'Berbeda dari data orang ini yang sudah tercatat; perbaiki identitasnya lebih dahulu.',
      en: 'It differs from what is on record of the person; correct their identity first.',
    },
    { path: [field] },
  );

const born = { birthDate: localDate('1990-03-15'), sex: 'F' as const, nik: '1508015503900001' };

export const anewRule: Rule = {
  sentence: 'A PPPK may be appointed anew; a PNS is transferred or promoted instead.',
  law: ['PP 49/2018 art. 4', 'PP 11/2017 art. 23'],
  from: localDate('2018-11-28'),
  to: null,
  boundary: {
    case: 'a PPPK who becomes CPNS on the first day of the contract',
    expected: 'BEFORE_PRESENT_EMPLOYMENT',
    run: () =>
      anewRejections({
        effectiveOn: localDate('2026-01-01'),
        present: { kind: 'PPPK', startedOn: localDate('2026-01-01') },
        onRecord: born,
        input: born,
      })
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
