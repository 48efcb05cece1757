import type { LocalDate } from '@asn/civil-date';
import type { Rejection } from '@asn/law';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import type { ServiceNumber } from '../person/nip.rule.ts';
import type { Sex } from '../person/person.entity.ts';
import { EDUCATION_LEVELS, POSITION_GROUPS } from './code-lists.table.ts';
import type { DateForms } from './date-form.ts';
import type { EmployeeField } from './employee-columns.table.ts';
import { readCareer, readKind } from './employee-career.ts';
import { readIdentity } from './employee-identity.ts';
import type { HeaderMap } from './header.ts';
import { otherColumns, type OtherColumn } from './other-columns.ts';
import { RowReader } from './row-reader.ts';
import type { SpreadsheetRow } from './spreadsheet.ts';

/** An appointment's decree and the day from which it takes effect, as far as the file tells. */
export interface DecreeOfStart {
  number: string | null;
  date: LocalDate | null;
  from: LocalDate | null;
}

/** A row of the employee export that can be taken in. A field that the file left blank, or has no column for, is null. */
export interface EmployeeRow {
  siasnId: string;
  nip: ServiceNumber;
  oldNip: string | null;
  name: string;
  titleBefore: string | null;
  titleAfter: string | null;
  birthPlace: string | null;
  birthDate: LocalDate;
  sex: Sex;
  nik: string | null;
  kind: EmploymentKind;
  /** Id and name of the legal standing (kedudukan hukum). */
  legalStanding: { id: string; name: string } | null;
  /** TMT CPNS, or when blank the month in the NIP of a PNS; the start of the contract for a PPPK. */
  startedOn: LocalDate;
  cpns: DecreeOfStart;
  pns: DecreeOfStart;
  /** `III/a` for a PNS or CPNS, `IX` for a PPPK. */
  firstGrade: string | null;
  grade: string | null;
  gradeFrom: LocalDate | null;
  /** Service that counts for the grade (masa kerja golongan). */
  serviceYears: number | null;
  serviceMonths: number | null;
  positionGroup: 'STRUKTURAL' | 'FUNGSIONAL' | 'PELAKSANA';
  positionId: string;
  positionName: string;
  positionFrom: LocalDate | null;
  echelonId: string | null;
  /** The national list's code of the level: `40` is S-1. */
  educationLevel: string | null;
  education: string | null;
  graduationYear: number | null;
  unitId: string;
  /** What has no field of its own, by the header of today's export, or by its own when no table knows it. */
  other: Record<string, string>;
}

/** `value` is null exactly when there are rejections. Paths are `[column's header]`, or empty for the whole row. */
export interface RowReading<Row> {
  value: Row | null;
  rejections: Rejection[];
  warnings: Rejection[];
}

/** Reads rows of the employee export. Checks only what a row itself can tell: no other row, no database. */
export function employeeRowReader(
  map: HeaderMap<EmployeeField>,
  dates: DateForms,
): (row: SpreadsheetRow) => RowReading<EmployeeRow> {
  const others = otherColumns(map, READ_HERE);
  return (row) => {
    const reader = new RowReader(row, map, dates);
    const value = reader.rejections.length > 0 ? null : assemble(reader, others);
    return { value, rejections: reader.rejections, warnings: reader.warnings };
  };
}

function assemble(reader: RowReader<EmployeeField>, others: readonly OtherColumn[]): EmployeeRow | null {
  const kind = readKind(reader);
  const identity = readIdentity(reader, kind);
  const career = readCareer(reader, kind, identity.nip);
  const positionFrom = reader.date('positionFrom');
  if (positionFrom === null) {
    reader.warn('positionFrom', 'POSITION_DATE_BLANK', {
      id: 'kosong, sehingga tidak diketahui sejak kapan jabatan ini dipegang.',
      en: 'is blank, so that it is not known since when this position is held.',
    });
  }
  const row = {
    ...identity,
    kind,
    ...career,
    positionGroup: reader.require('positionKindId', reader.code('positionKindId', POSITION_GROUPS)),
    positionId: reader.require('positionId', reader.reference('positionId')),
    positionName: reader.require('positionName', reader.text('positionName')),
    positionFrom,
    echelonId: reader.codeText('echelonId'),
    educationLevel: reader.listed('educationLevelId', EDUCATION_LEVELS),
    education: reader.text('education'),
    graduationYear: reader.integer('graduationYear', 2100),
    unitId: reader.require('unitId', reader.reference('unitId')),
    other: reader.others(others),
  };
  // Whatever is required and null has been refused.
  return reader.rejections.length > 0 ? null : (row as EmployeeRow);
}

/** The columns that a field of EmployeeRow comes from. */
const READ_HERE: ReadonlySet<EmployeeField> = new Set<EmployeeField>([
  'siasnId',
  'nip',
  'oldNip',
  'name',
  'titleBefore',
  'titleAfter',
  'birthPlace',
  'birthDate',
  'sex',
  'nik',
  'staffTypeId',
  'staffType',
  'legalStandingId',
  'cpnsOrPns',
  'cpnsDecreeNumber',
  'cpnsDecreeDate',
  'cpnsFrom',
  'pnsDecreeNumber',
  'pnsDecreeDate',
  'pnsFrom',
  'firstGradeId',
  'firstGradeName',
  'gradeId',
  'gradeName',
  'gradeFrom',
  'serviceYears',
  'serviceMonths',
  'positionKindId',
  'positionId',
  'positionName',
  'positionFrom',
  'echelonId',
  'educationLevelId',
  'education',
  'graduationYear',
  'unitId',
]);
