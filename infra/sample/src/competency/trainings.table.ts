/** A training of the regency's catalogue, by the columns of its file. */
export interface CatalogueRow {
  code: string;
  name: string;
  kind: string;
  hours: number;
  /** Months for which its certificate is good; 0: for ever. */
  validMonths: number;
  /** `M1:3; M4:2`: competencies and up to which level. */
  develops: string;
}

const row = (
  code: string,
  name: string,
  kind: string,
  hours: number,
  develops: string,
  validMonths = 0,
): CatalogueRow => ({ code, name, kind, hours, validMonths, develops });

/** Technical competencies of the regency, beside those that every position has. */
export const TECHNICAL = [
  { code: 'T01', name: 'Pengelolaan Keuangan Daerah' },
  { code: 'T02', name: 'Pengadaan Barang dan Jasa' },
  { code: 'T03', name: 'Kearsipan' },
  { code: 'T04', name: 'Pelayanan Kesehatan' },
  { code: 'T05', name: 'Pembelajaran' },
  { code: 'T06', name: 'Teknologi Informasi' },
] as const;

/** What the levels 1 to 5 of a technical competency show themselves by. */
export const TECHNICAL_LEVELS = [
  'Memahami dasar dan istilahnya',
  'Melaksanakan dengan bimbingan',
  'Melaksanakan secara mandiri',
  'Membimbing dan memecahkan masalah',
  'Mengembangkan kebijakan dan metode',
] as const;

export const PKN = row(
  'PKN2',
  'Pelatihan Kepemimpinan Nasional Tingkat II',
  'PKN',
  907,
  'M1:5; M4:4; M7:4; M8:4',
);
export const PKA = row('PKA', 'Pelatihan Kepemimpinan Administrator', 'PKA', 905, 'M4:4; M6:4; M7:3; M8:3');
export const PKP = row('PKP', 'Pelatihan Kepemimpinan Pengawas', 'PKP', 905, 'M2:3; M4:3; M6:3; M8:3');
export const LATSAR = row('LATSAR', 'Pelatihan Dasar CPNS', 'LATSAR', 511, 'M1:2; M2:2; S1:2');
const ARCHIVE = row('BT-ARSIP', 'Bimtek Pengelolaan Arsip Dinamis', 'TECHNICAL', 24, 'T03:3; M4:2');
const SERVICE = row('BT-LAYAN', 'Bimtek Pelayanan Publik Prima', 'TECHNICAL', 16, 'M5:3; M3:2', 24);

/** What people of an office take; the first of each kind of work are technical trainings of theirs. */
export const COURSES: Readonly<Record<'office' | 'teaching' | 'health', readonly CatalogueRow[]>> = {
  office: [
    ARCHIVE,
    SERVICE,
    row('BT-KEU', 'Bimtek Pengelolaan Keuangan Daerah', 'TECHNICAL', 30, 'T01:3; M1:3'),
    row('BT-PBJ', 'Bimtek Pengadaan Barang dan Jasa', 'TECHNICAL', 40, 'T02:3', 60),
    row('BT-TI', 'Bimtek Sistem Pemerintahan Berbasis Elektronik', 'TECHNICAL', 20, 'T06:3; M7:2'),
  ],
  teaching: [
    row('BT-KUR', 'Bimtek Implementasi Kurikulum', 'TECHNICAL', 32, 'T05:3; M6:2'),
    row('BT-AJAR', 'Bimtek Pembelajaran Berdiferensiasi', 'TECHNICAL', 24, 'T05:4'),
    row('BT-DIGI', 'Bimtek Literasi Digital Guru', 'TECHNICAL', 16, 'T06:2; M7:2'),
  ],
  health: [
    row('BT-GADAR', 'Bimtek Kegawatdaruratan', 'TECHNICAL', 40, 'T04:4', 36),
    row('BT-PPI', 'Bimtek Pencegahan dan Pengendalian Infeksi', 'TECHNICAL', 24, 'T04:3', 36),
    row('BT-GIZI', 'Bimtek Konseling Gizi', 'TECHNICAL', 16, 'T04:2; M3:3'),
  ],
};

export const OTHERS: readonly CatalogueRow[] = [
  PKN,
  PKA,
  PKP,
  LATSAR,
  row('SK-BHN', 'Pelatihan Perekat Bangsa', 'SOCIO_CULTURAL', 20, 'S1:4'),
  row('WS-KOM', 'Lokakarya Komunikasi Efektif', 'WORKSHOP', 12, 'M3:4; M2:3'),
  row('WS-UBAH', 'Lokakarya Mengelola Perubahan', 'WORKSHOP', 12, 'M7:4; M8:3'),
];

export const SEMINARS = [
  'Seminar Reformasi Birokrasi',
  'Seminar Etika dan Integritas ASN',
  'Webinar Transformasi Digital Pemerintahan',
  'Seminar Pelayanan Publik',
] as const;
