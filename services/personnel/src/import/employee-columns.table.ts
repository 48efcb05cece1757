import type { Column, ColumnChange, ColumnPresence, ColumnReading, LaterFile } from './column.ts';

/**
 * The columns of the SIASN employee export ("data utama"), in its order, with the headers that older and newer exports
 * have used. The columns of identity and of the career's turning points are asked, since there the office may know
 * better than the export; what SIASN itself maintains is taken.
 */
const table = [
  // field, headers, reads, presence, later, change
  row('siasnId', 'PNS ID', 'id', 'required', 'ask', 'correction'),
  row('nip', 'NIP BARU', 'id', 'required', 'ask', 'correction'),
  row('oldNip', 'NIP LAMA', 'id', 'optional', 'take', 'correction'),
  row('name', 'NAMA', 'text', 'required', 'ask', 'correction'),
  row('titleBefore', 'GELAR DEPAN', 'text', 'optional', 'take', 'correction'),
  row('titleAfter', 'GELAR BELAKANG', 'text', 'optional', 'take', 'correction'),
  row('birthPlaceId', 'TEMPAT LAHIR ID', 'id', 'optional', 'take', 'correction'),
  row('birthPlace', ['TEMPAT LAHIR NAMA', 'TEMPAT LAHIR'], 'text', 'optional', 'take', 'correction'),
  row('birthDate', 'TANGGAL LAHIR', 'date', 'required', 'ask', 'correction'),
  row('sex', 'JENIS KELAMIN', 'code', 'required', 'ask', 'correction'),
  row('religionId', 'AGAMA ID', 'code', 'optional', 'take', 'correction'),
  row('religion', 'AGAMA NAMA', 'text', 'optional', 'take', 'correction'),
  row('maritalStatusId', 'JENIS KAWIN ID', 'code', 'optional', 'take', 'correction'),
  row('maritalStatus', 'JENIS KAWIN NAMA', 'text', 'optional', 'take', 'correction'),
  row('nik', 'NIK', 'id', 'optional', 'ask', 'correction'),
  row('mobilePhone', 'NOMOR HP', 'id', 'optional', 'take', 'correction'),
  row('email', 'EMAIL', 'text', 'optional', 'take', 'correction'),
  row('officialEmail', 'EMAIL GOV', 'text', 'optional', 'take', 'correction'),
  row('address', 'ALAMAT', 'text', 'optional', 'take', 'correction'),
  row('taxNumber', 'NPWP NOMOR', 'id', 'optional', 'take', 'correction'),
  row('healthInsuranceNumber', 'BPJS', 'id', 'optional', 'take', 'correction'),
  row('staffTypeId', 'JENIS PEGAWAI ID', 'code', 'optional', 'ask', 'correction'),
  row('staffType', 'JENIS PEGAWAI NAMA', 'text', 'optional', 'ask', 'correction'),
  // The export has no date for a change of legal standing: an admin gives it when deciding.
  row('legalStandingId', ['KEDUDUKAN HUKUM ID', 'KEDUDUKAN PNS ID'], 'code', 'optional', 'ask', 'correction'),
  row(
    'legalStanding',
    ['KEDUDUKAN HUKUM NAMA', 'KEDUDUKAN PNS NAMA'],
    'text',
    'optional',
    'ignore',
    'correction',
  ),
  row('cpnsOrPns', 'STATUS CPNS PNS', 'text', 'optional', 'ask', { datedBy: 'pnsFrom' }),
  row('virtualCard', 'KARTU ASN VIRTUAL', 'text', 'optional', 'take', 'correction'),
  row('cpnsDecreeNumber', 'NOMOR SK CPNS', 'text', 'optional', 'take', 'correction'),
  row('cpnsDecreeDate', 'TANGGAL SK CPNS', 'date', 'optional', 'take', 'correction'),
  row('cpnsFrom', 'TMT CPNS', 'date', 'optional', 'ask', 'correction'),
  row('pnsDecreeNumber', 'NOMOR SK PNS', 'text', 'optional', 'take', 'correction'),
  row('pnsDecreeDate', 'TANGGAL SK PNS', 'date', 'optional', 'take', 'correction'),
  row('pnsFrom', 'TMT PNS', 'date', 'optional', 'ask', 'correction'),
  row('firstGradeId', 'GOL AWAL ID', 'code', 'optional', 'ask', 'correction'),
  row('firstGradeName', 'GOL AWAL NAMA', 'text', 'optional', 'ask', 'correction'),
  row('gradeId', 'GOL AKHIR ID', 'code', 'required', 'take', { datedBy: 'gradeFrom' }),
  row('gradeName', 'GOL AKHIR NAMA', 'text', 'required', 'take', { datedBy: 'gradeFrom' }),
  row('gradeFrom', ['TMT GOLONGAN', 'TMT GOLONGAN AKHIR'], 'date', 'optional', 'take', {
    datedBy: 'gradeFrom',
  }),
  row('serviceYears', 'MK TAHUN', 'integer', 'optional', 'take', { datedBy: 'gradeFrom' }),
  row('serviceMonths', 'MK BULAN', 'integer', 'optional', 'take', { datedBy: 'gradeFrom' }),
  row('positionKindId', 'JENIS JABATAN ID', 'code', 'required', 'take', { datedBy: 'positionFrom' }),
  row('positionKind', 'JENIS JABATAN NAMA', 'text', 'optional', 'ignore', 'correction'),
  row('positionId', 'JABATAN ID', 'id', 'required', 'take', { datedBy: 'positionFrom' }),
  // A position keeps the title that it was learnt with: files spell one title in many ways.
  row('positionName', 'JABATAN NAMA', 'text', 'required', 'ignore', 'correction'),
  row('positionFrom', 'TMT JABATAN', 'date', 'optional', 'take', { datedBy: 'positionFrom' }),
  row('educationLevelId', 'TINGKAT PENDIDIKAN ID', 'code', 'optional', 'take', 'correction'),
  row('educationLevel', 'TINGKAT PENDIDIKAN NAMA', 'text', 'optional', 'ignore', 'correction'),
  row('educationId', 'PENDIDIKAN ID', 'id', 'optional', 'take', 'correction'),
  row('education', ['PENDIDIKAN NAMA', 'PENDIDIKAN TERAKHIR NAMA'], 'text', 'optional', 'take', 'correction'),
  row('graduationYear', 'TAHUN LULUS', 'integer', 'optional', 'take', 'correction'),
  row('treasuryId', 'KPKN ID', 'id', 'optional', 'take', 'correction'),
  row('treasury', 'KPKN NAMA', 'text', 'optional', 'take', 'correction'),
  row('workPlaceId', 'LOKASI KERJA ID', 'id', 'optional', 'take', 'correction'),
  row('workPlace', 'LOKASI KERJA NAMA', 'text', 'optional', 'take', 'correction'),
  row('unitId', 'UNOR ID', 'id', 'required', 'take', { datedBy: 'positionFrom' }),
  // A unit's own name comes from the unit file.
  row('unitName', 'UNOR NAMA', 'text', 'optional', 'ignore', 'correction'),
  row('homeInstitutionId', 'INSTANSI INDUK ID', 'id', 'optional', 'ask', 'correction'),
  row('homeInstitution', 'INSTANSI INDUK NAMA', 'text', 'optional', 'ignore', 'correction'),
  row('workInstitutionId', 'INSTANSI KERJA ID', 'id', 'optional', 'ask', 'correction'),
  row('workInstitution', 'INSTANSI KERJA NAMA', 'text', 'optional', 'ignore', 'correction'),
  row('homeOfficeId', 'SATUAN KERJA INDUK ID', 'id', 'optional', 'take', 'correction'),
  row('homeOffice', 'SATUAN KERJA INDUK NAMA', 'text', 'optional', 'ignore', 'correction'),
  // The doubled word is the export's own.
  row('workOfficeId', 'SATUAN KERJA KERJA ID', 'id', 'optional', 'take', 'correction'),
  row('workOffice', 'SATUAN KERJA KERJA NAMA', 'text', 'optional', 'ignore', 'correction'),
  // Joined the export since 2024.
  row('nikIsValid', 'IS VALID NIK', 'text', 'optional', 'take', 'correction'),
  row('school', 'NAMA SEKOLAH', 'text', 'optional', 'take', 'correction'),
  row('dataQualityFlag', 'FLAG IKD', 'text', 'optional', 'take', 'correction'),
  row('createdAt', 'CREATED AT', 'text', 'optional', 'ignore', 'correction'),
  row('updatedAt', 'UPDATED AT', 'text', 'optional', 'ignore', 'correction'),
  row('echelonId', 'ESELON ID', 'code', 'optional', 'take', { datedBy: 'positionFrom' }),
  row('echelon', 'ESELON NAMA', 'text', 'optional', 'ignore', 'correction'),
  row('echelonFrom', 'TMT ESELON', 'date', 'optional', 'take', { datedBy: 'positionFrom' }),
] as const;

export type EmployeeField = (typeof table)[number]['field'];

export const EMPLOYEE_COLUMNS: readonly Column<EmployeeField>[] = table;

/** The columns whose date says from when other columns hold. */
type DatingField = 'pnsFrom' | 'gradeFrom' | 'positionFrom';

function row<Field extends string>(
  field: Field,
  headers: string | readonly [string, ...string[]],
  reads: ColumnReading,
  presence: ColumnPresence,
  later: LaterFile,
  change: ColumnChange<DatingField>,
) {
  return {
    field,
    headers: typeof headers === 'string' ? ([headers] as const) : headers,
    reads,
    presence,
    later,
    change,
  };
}
