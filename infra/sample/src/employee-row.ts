import type { EmploymentKind } from './career.ts';
import type { EmployeeRow } from './columns.ts';
import { ECHELONS, NO_ECHELON } from './echelon.table.ts';
import type { Employee } from './employee.ts';
import { identifierOf } from './identifiers.ts';
import { firstDay, type Month, monthOf, yearOf } from './months.ts';
import { gradeService, PNS_GRADES } from './ranks.ts';
import { readTable } from './tables.ts';

/** The regency's government as an agency; the national agency's own id is not in public hands. */
export const INSTANCE = { id: identifierOf('instance'), name: 'Pemerintah Kab. Bungo' };
const TREASURY = { id: identifierOf('treasury office'), name: 'Muara Bungo' };
const WORKPLACE = { id: identifierOf('workplace'), name: 'Kab. Bungo' };
const CIVIL_SERVANT_OF_A_REGENCY = '15';

const EMPLOYMENT_NAMES: Record<EmploymentKind, { status: string; name: string }> = {
  PNS: { status: 'PNS', name: 'PNS Daerah Kab./Kota yang bekerja pada Kab./Kota' },
  CPNS: { status: 'CPNS', name: 'PNS Daerah Kab./Kota yang bekerja pada Kab./Kota' },
  PPPK: { status: 'PPPK', name: 'PPPK' },
  PPPK_PART_TIME: { status: 'PPPK', name: 'PPPK Paruh Waktu' },
};
const POSITION_KINDS = { '1': 'Struktural', '2': 'Fungsional', '4': 'Pelaksana' };
/** Nine-digit numbers were given out until the present ones replaced them. */
const PRESENT_NUMBERS = monthOf(2009, 1);

const CONTRACT_GRADES = new Map(
  readTable<'siasn_id' | 'start_grade_pppk'>('education').map((row) => [row.siasn_id, row.start_grade_pppk]),
);
/** Grades II-IV and VI-VIII of the salary table begin at three years of service. */
const GRADES_FROM_THREE_YEARS = ['II', 'III', 'IV', 'VI', 'VII', 'VIII'];

/** The person as a row of the export: cells without apostrophes, empty where the export has nothing. */
export function employeeRow(person: Employee): EmployeeRow {
  const { career, position, education, contact, unit } = person;
  const isContract = career.firstGrade < 0;
  const employment = EMPLOYMENT_NAMES[career.kind];
  const echelon = position.job.kindId === '1' && unit.echelon !== null ? unit.echelon : null;
  const appointedYear = yearOf(career.appointed);
  return {
    'PNS ID': person.pnsId,
    'NIP BARU': person.nip,
    'NIP LAMA': oldNumber(person),
    NAMA: person.name,
    'GELAR DEPAN': education.frontTitle,
    'GELAR BELAKANG': education.backTitle,
    'TEMPAT LAHIR ID': nameIdentifier('place', person.origin.birthPlace),
    'TEMPAT LAHIR NAMA': person.origin.birthPlace,
    'TANGGAL LAHIR': person.birthDate,
    'JENIS KELAMIN': person.sex,
    'AGAMA ID': person.origin.religion.id,
    'AGAMA NAMA': person.origin.religion.name,
    'JENIS KAWIN ID': contact.marriage.id,
    'JENIS KAWIN NAMA': contact.marriage.name,
    NIK: person.nik,
    'NOMOR HP': contact.phone,
    EMAIL: contact.email,
    'EMAIL GOV': contact.officialEmail,
    ALAMAT: contact.address,
    'NPWP NOMOR': contact.taxNumber,
    BPJS: contact.healthInsurance,
    'JENIS PEGAWAI ID': isContract ? '' : CIVIL_SERVANT_OF_A_REGENCY,
    'JENIS PEGAWAI NAMA': employment.name,
    'KEDUDUKAN HUKUM ID': person.standing.id,
    'KEDUDUKAN HUKUM NAMA': person.standing.name,
    'STATUS CPNS PNS': employment.status,
    'KARTU ASN VIRTUAL': '',
    'NOMOR SK CPNS': `${isContract ? '810' : '813'}/${decreeNumber(person)}/BKPSDMD/${appointedYear}`,
    'TANGGAL SK CPNS': person.decrees.appointed,
    'TMT CPNS': firstDay(career.appointed),
    'NOMOR SK PNS':
      career.permanent === null ? '' : `821.12/${decreeNumber(person)}/BKPSDMD/${yearOf(career.permanent)}`,
    'TANGGAL SK PNS': person.decrees.permanent,
    'TMT PNS': career.permanent === null ? '' : firstDay(career.permanent),
    ...gradeCells(person),
    'JENIS JABATAN ID': position.job.kindId,
    'JENIS JABATAN NAMA': POSITION_KINDS[position.job.kindId],
    'JABATAN ID': position.id,
    'JABATAN NAMA': position.title,
    'TMT JABATAN': firstDay(position.since),
    'TINGKAT PENDIDIKAN ID': education.levelId,
    'TINGKAT PENDIDIKAN NAMA': education.levelName,
    'PENDIDIKAN ID': nameIdentifier('study', education.study),
    'PENDIDIKAN NAMA': education.study,
    'TAHUN LULUS': String(education.graduated),
    'KPKN ID': TREASURY.id,
    'KPKN NAMA': TREASURY.name,
    'LOKASI KERJA ID': WORKPLACE.id,
    'LOKASI KERJA NAMA': WORKPLACE.name,
    'UNOR ID': unit.id,
    'UNOR NAMA': unit.name,
    'INSTANSI INDUK ID': INSTANCE.id,
    'INSTANSI INDUK NAMA': INSTANCE.name,
    'INSTANSI KERJA ID': INSTANCE.id,
    'INSTANSI KERJA NAMA': INSTANCE.name,
    'SATUAN KERJA INDUK ID': INSTANCE.id,
    'SATUAN KERJA INDUK NAMA': INSTANCE.name,
    'SATUAN KERJA KERJA ID': INSTANCE.id,
    'SATUAN KERJA KERJA NAMA': INSTANCE.name,
    'IS VALID NIK': '1',
    'NAMA SEKOLAH': education.school,
    'FLAG IKD': '',
    'ESELON ID': echelon === null ? NO_ECHELON.id : ECHELONS[echelon].id,
    'ESELON NAMA': echelon ?? NO_ECHELON.name,
  };
}

type GradeColumn =
  | 'GOL AWAL ID'
  | 'GOL AWAL NAMA'
  | 'GOL AKHIR ID'
  | 'GOL AKHIR NAMA'
  | 'TMT GOLONGAN'
  | 'MK TAHUN'
  | 'MK BULAN';

function gradeCells({ career, education }: Employee): Pick<EmployeeRow, GradeColumn> {
  const since: Month = career.grades.at(-1)!;
  const service = since - career.appointed;
  if (career.firstGrade < 0) {
    const grade = CONTRACT_GRADES.get(education.levelId)!;
    // The ids of a PPPK's grades are not in public hands.
    return cells(
      { id: '', name: grade },
      { id: '', name: grade },
      GRADES_FROM_THREE_YEARS.includes(grade) ? 36 : 0,
    );
  }
  const last = career.firstGrade + career.grades.length - 1;
  const months = gradeService(career.firstGrade, last, service);
  return cells(gradeOf(career.firstGrade), gradeOf(last), months);

  function cells(first: { id: string; name: string }, now: { id: string; name: string }, months: number) {
    return {
      'GOL AWAL ID': first.id,
      'GOL AWAL NAMA': first.name,
      'GOL AKHIR ID': now.id,
      'GOL AKHIR NAMA': now.name,
      'TMT GOLONGAN': firstDay(since),
      'MK TAHUN': String(Math.floor(months / 12)),
      'MK BULAN': String(months % 12),
    };
  }
}

function gradeOf(index: number): { id: string; name: string } {
  const row = PNS_GRADES[index]!;
  return { id: row.siasnId, name: row.grade };
}

const decreeNumber = (person: Employee): string => String((person.number % 900) + 1).padStart(3, '0');

function oldNumber(person: Employee): string {
  const { appointed, firstGrade } = person.career;
  const isOld = firstGrade >= 0 && appointed < PRESENT_NUMBERS;
  return isOld ? `43${String(person.number % 10_000_000).padStart(7, '0')}` : '';
}

const known = new Map<string, string>();

function nameIdentifier(kind: string, name: string): string {
  const key = `${kind}:${name}`;
  let id = known.get(key);
  if (id === undefined) known.set(key, (id = identifierOf(key)));
  return id;
}
