import type { LocalDate } from '@asn/civil-date';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import { nameRejections } from '../person/name.rule.ts';
import { nikRejections, nikWarnings } from '../person/nik.rule.ts';
import { readNip, readNiPppk, type ServiceNumber } from '../person/nip.rule.ts';
import type { Sex } from '../person/person.entity.ts';
import type { EmployeeField } from './employee-columns.table.ts';
import type { RowReader } from './row-reader.ts';

type Reader = RowReader<EmployeeField>;

/** `L` and `P` are another system's letters for the same; it has no `M`, nor has the export a `P`. */
const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['M', 'M'],
  ['L', 'M'],
  ['F', 'F'],
  ['P', 'F'],
]);

/** Who the row is about. Null where a cell was refused, which the reader then knows. `kind` is null when it was. */
export function readIdentity(reader: Reader, kind: EmploymentKind | null) {
  const name = reader.require('name', reader.text('name'));
  if (name !== null) reader.take('name', nameRejections(name));
  const birthDate = reader.require('birthDate', reader.date('birthDate'));
  const sex = reader.require('sex', reader.code('sex', SEXES));
  const nip = readServiceNumber(reader, kind);
  if (nip !== null) compareWithNip(reader, nip, birthDate, sex);
  return {
    siasnId: reader.require('siasnId', reader.reference('siasnId')),
    nip,
    oldNip: reader.id('oldNip'),
    name,
    titleBefore: reader.text('titleBefore'),
    titleAfter: reader.text('titleAfter'),
    birthPlace: reader.text('birthPlace'),
    birthDate,
    sex,
    nik: readNik(reader, birthDate, sex),
  };
}

function readServiceNumber(reader: Reader, kind: EmploymentKind | null): ServiceNumber | null {
  const text = reader.require('nip', reader.id('nip'));
  if (text === null || kind === null) return null;
  const reading = kind === 'CPNS' || kind === 'PNS' ? readNip(text) : readNiPppk(text);
  reader.take('nip', reading.rejections, reading.warnings);
  return reading.number;
}

function compareWithNip(
  reader: Reader,
  nip: ServiceNumber,
  birthDate: LocalDate | null,
  sex: Sex | null,
): void {
  if (birthDate !== null && nip.birthDate !== birthDate) {
    reader.refuse('nip', 'NIP_BIRTH_DATE_DIFFERS', {
      id: `delapan angka pertama berbeda dari kolom ${reader.headerOf('birthDate')}.`,
      en: `the first eight digits differ from the column ${reader.headerOf('birthDate')}.`,
    });
  }
  if (sex !== null && nip.sex !== sex) {
    reader.refuse('nip', 'NIP_SEX_DIFFERS', {
      id: `angka ke-15 berbeda dari kolom ${reader.headerOf('sex')}.`,
      en: `digit 15 differs from the column ${reader.headerOf('sex')}.`,
    });
  }
}

function readNik(reader: Reader, birthDate: LocalDate | null, sex: Sex | null): string | null {
  const nik = reader.id('nik');
  if (nik === null) return null;
  const rejections = nikRejections(nik);
  reader.take('nik', rejections);
  if (rejections.length === 0 && birthDate !== null && sex !== null) {
    reader.take('nik', [], nikWarnings(nik, birthDate, sex));
  }
  return nik;
}
