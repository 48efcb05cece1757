import type { LocalDate } from '@asn/civil-date';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import type { ServiceNumber } from '../person/nip.rule.ts';
import { LEGAL_STANDINGS, PNS_GRADES, PPPK_GRADES } from './code-lists.table.ts';
import type { EmployeeField } from './employee-columns.table.ts';
import { employmentKindOf } from './employment-kind.rule.ts';
import type { RowReader } from './row-reader.ts';

type Reader = RowReader<EmployeeField>;

/** The kind of employment; null when the row does not tell it, and is refused for that. */
export function readKind(reader: Reader): EmploymentKind | null {
  const kind = employmentKindOf({
    cpnsOrPns: reader.text('cpnsOrPns'),
    staffTypeId: reader.codeText('staffTypeId'),
    staffType: reader.text('staffType'),
    legalStandingId: reader.codeText('legalStandingId'),
    hasPnsDate: reader.text('pnsFrom') !== null,
  });
  if (kind === 'UNKNOWN') {
    return reader.refuse('cpnsOrPns', 'KIND_UNKNOWN', {
      id: 'baris ini tidak menyebut PNS, CPNS atau PPPK, juga tidak pada JENIS PEGAWAI atau KEDUDUKAN HUKUM.',
      en: 'this row does not say PNS, CPNS or PPPK, nor does its JENIS PEGAWAI or KEDUDUKAN HUKUM.',
    });
  }
  if (kind === 'CONTRADICTORY') {
    return reader.refuse('cpnsOrPns', 'KIND_CONTRADICTORY', {
      id: 'baris ini menyebut PNS dan PPPK sekaligus; periksa juga JENIS PEGAWAI dan KEDUDUKAN HUKUM.',
      en: 'this row says both PNS and PPPK; check JENIS PEGAWAI and KEDUDUKAN HUKUM too.',
    });
  }
  return kind;
}

/** Legal standing, start of the employment, and grades. Null where a cell was blank, or refused. */
export function readCareer(reader: Reader, kind: EmploymentKind | null, nip: ServiceNumber | null) {
  const cpns = {
    number: reader.text('cpnsDecreeNumber'),
    date: reader.date('cpnsDecreeDate'),
    from: reader.date('cpnsFrom'),
  };
  const pns = {
    number: reader.text('pnsDecreeNumber'),
    date: reader.date('pnsDecreeDate'),
    from: reader.date('pnsFrom'),
  };
  if (cpns.from !== null && pns.from !== null && pns.from < cpns.from) {
    reader.warn('pnsFrom', 'DATES_OUT_OF_ORDER', {
      id: 'lebih awal dari TMT CPNS; mohon diperiksa.',
      en: 'is earlier than TMT CPNS; please check.',
    });
  }
  const gradeOf = kind === 'PPPK' || kind === 'PPPK_PARUH_WAKTU' ? pppkGrade : pnsGrade;
  const grade = gradeOf(reader, 'gradeId', 'gradeName');
  const gradeFrom = reader.date('gradeFrom');
  if (grade !== null && gradeFrom === null) {
    reader.warn('gradeFrom', 'GRADE_DATE_BLANK', {
      id: 'kosong, sehingga tidak diketahui sejak kapan golongan ini berlaku.',
      en: 'is blank, so that it is not known since when this grade holds.',
    });
  }
  return {
    legalStanding: legalStandingOf(reader),
    startedOn: startOf(reader, kind, nip, cpns.from),
    cpns,
    pns,
    firstGrade: gradeOf(reader, 'firstGradeId', 'firstGradeName'),
    grade,
    gradeFrom,
    serviceYears: reader.integer('serviceYears', 60),
    serviceMonths: reader.integer('serviceMonths', 11),
  };
}

function legalStandingOf(reader: Reader): { id: string; name: string } | null {
  const id = reader.codeText('legalStandingId');
  const name = reader.code('legalStandingId', LEGAL_STANDINGS);
  return id === null || name === null ? null : { id, name };
}

/** TMT CPNS; when a PNS has none, the first day of the month that the NIP names, which is the same by its making. */
function startOf(
  reader: Reader,
  kind: EmploymentKind | null,
  nip: ServiceNumber | null,
  cpnsFrom: LocalDate | null,
): LocalDate | null {
  if (nip === null || kind === null) return cpnsFrom;
  const start = cpnsFrom ?? nip.startDate;
  const differs =
    nip.startDate === null
      ? Number(start?.slice(0, 4)) !== nip.startYear
      : start?.slice(0, 7) !== nip.startDate.slice(0, 7);
  if (start !== null && differs) {
    reader.warn('cpnsFrom', 'NIP_START_DIFFERS', {
      id: 'berbeda dari tahun atau bulan pengangkatan di dalam NIP; mohon diperiksa.',
      en: 'differs from the year or month of appointment inside the NIP; please check.',
    });
  }
  return reader.require('cpnsFrom', start);
}

function pnsGrade(reader: Reader, id: EmployeeField, name: EmployeeField): string | null {
  const grade = reader.code(id, PNS_GRADES);
  const named = reader.text(name);
  if (grade !== null && named !== null && !named.toUpperCase().includes(grade.toUpperCase())) {
    reader.warn(name, 'GRADE_NAME_DIFFERS', {
      id: `berbeda dari ${reader.headerOf(id)}; yang dipakai adalah ID.`,
      en: `differs from ${reader.headerOf(id)}; the id is what counts.`,
    });
  }
  return grade;
}

/** A PPPK's grade is read by its name, for its ids are not published: `IX`, also `Golongan IX`. */
function pppkGrade(reader: Reader, _id: EmployeeField, name: EmployeeField): string | null {
  const grade = reader
    .text(name)
    ?.toUpperCase()
    .replace(/^GOLONGAN\s+/, '');
  if (grade === undefined) return null;
  if (PPPK_GRADES.has(grade)) return grade;
  return reader.refuse(name, 'GRADE_UNKNOWN', {
    id: 'bukan golongan PPPK (I sampai XVII).',
    en: 'is not a grade of a PPPK (I to XVII).',
  });
}
