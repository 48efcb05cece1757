import type { LocalDate } from '@asn/civil-date';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import type { Corrected } from '../person/correction.rule.ts';
import type { Sex } from '../person/person.entity.ts';
import type { EmployeeField } from './employee-columns.table.ts';
import type { EmployeeRow } from './employee-row.ts';

/** What a file says of a person and the records hold beside ranks and appointments, field by field. */
export interface EmployeeFacts {
  siasnId: string | null;
  name: string;
  titleBefore: string | null;
  titleAfter: string | null;
  birthPlace: string | null;
  birthDate: LocalDate;
  sex: Sex;
  educationLevel: string | null;
  education: string | null;
  educationYear: number | null;
  nik: string | null;
  kind: EmploymentKind;
  nip: string;
  oldNip: string | null;
  legalStanding: string | null;
  startedOn: LocalDate;
  startDecreeNumber: string | null;
  startDecreeDate: LocalDate | null;
  permanentOn: LocalDate | null;
  permanentDecreeNumber: string | null;
  permanentDecreeDate: LocalDate | null;
  /** Other columns as text, by their headers. */
  details: Record<string, string>;
}

export type FactKey = Exclude<keyof EmployeeFacts, 'details'>;

/** The column that tells each fact, and the part of the identity that it is, if any. */
export const FACTS: Readonly<Record<FactKey, { field: EmployeeField; part?: Corrected }>> = {
  siasnId: { field: 'siasnId' },
  name: { field: 'name', part: 'name' },
  titleBefore: { field: 'titleBefore', part: 'titles' },
  titleAfter: { field: 'titleAfter', part: 'titles' },
  birthPlace: { field: 'birthPlace', part: 'birthPlace' },
  birthDate: { field: 'birthDate', part: 'birthDate' },
  sex: { field: 'sex', part: 'sex' },
  educationLevel: { field: 'educationLevelId' },
  education: { field: 'education' },
  educationYear: { field: 'graduationYear' },
  nik: { field: 'nik', part: 'nik' },
  kind: { field: 'cpnsOrPns' },
  nip: { field: 'nip', part: 'nip' },
  oldNip: { field: 'oldNip' },
  legalStanding: { field: 'legalStandingId' },
  startedOn: { field: 'cpnsFrom' },
  startDecreeNumber: { field: 'cpnsDecreeNumber' },
  startDecreeDate: { field: 'cpnsDecreeDate' },
  permanentOn: { field: 'pnsFrom' },
  permanentDecreeNumber: { field: 'pnsDecreeNumber' },
  permanentDecreeDate: { field: 'pnsDecreeDate' },
};

/** The facts that a row tells. */
export const factsOf = (row: EmployeeRow): EmployeeFacts => ({
  siasnId: row.siasnId,
  name: row.name,
  titleBefore: row.titleBefore,
  titleAfter: row.titleAfter,
  birthPlace: row.birthPlace,
  birthDate: row.birthDate,
  sex: row.sex,
  educationLevel: row.educationLevel,
  education: row.education,
  educationYear: row.graduationYear,
  nik: row.nik,
  kind: row.kind,
  nip: row.nip.text,
  oldNip: row.oldNip,
  legalStanding: row.legalStanding?.id ?? null,
  startedOn: row.startedOn,
  startDecreeNumber: row.cpns.number,
  startDecreeDate: row.cpns.date,
  permanentOn: row.pns.from,
  permanentDecreeNumber: row.pns.number,
  permanentDecreeDate: row.pns.date,
  details: row.firstGrade === null ? row.other : { ...row.other, [FIRST_GRADE]: row.firstGrade },
});

/** The first grade has no field of its own; a PPPK's has no id. */
const FIRST_GRADE = 'GOL AWAL NAMA';

/**
 * Legal standings of those who serve no more (KEDUDUKAN HUKUM): dismissed, deceased, cancelled, retired. The file has no
 * date for the end, so somebody new is refused, and somebody on record is asked about.
 */
export const ENDED_STANDINGS: ReadonlySet<string> = new Set(['66', '67', '69', '70', '77', '88', '98', '99']);
