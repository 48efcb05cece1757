import type { Sentence } from '@asn/law';
import type { Box, PerformanceLevel, PotentialLevel } from './words.ts';

/** Performance by potential (PermenPANRB 3/2020). */
export const boxTable: Readonly<Record<PerformanceLevel, Readonly<Record<PotentialLevel, Box>>>> = {
  ABOVE_EXPECTATION: { LOW: 4, MIDDLE: 7, HIGH: 9 },
  AS_EXPECTED: { LOW: 2, MIDDLE: 5, HIGH: 8 },
  BELOW_EXPECTATION: { LOW: 1, MIDDLE: 3, HIGH: 6 },
};

const promoted = { id: 'Dipromosikan dan dipertahankan.', en: 'Promote and keep.' };
const kept = { id: 'Dipertahankan.', en: 'Keep.' };
const succession = {
  id: 'Masuk kelompok rencana suksesi instansi.',
  en: 'Into the succession plan of the agency.',
};
const nationalSuccession = {
  id: 'Masuk kelompok rencana suksesi instansi atau nasional.',
  en: 'Into the succession plan of the agency or the nation.',
};
const rewarded = { id: 'Penghargaan.', en: 'Reward.' };
const widened = { id: 'Rotasi atau perluasan jabatan.', en: 'Rotate, or widen the work.' };
const enriched = { id: 'Rotasi atau pengayaan jabatan.', en: 'Rotate, or enrich the work.' };
const rotated = { id: 'Rotasi.', en: 'Rotate.' };
const study = { id: 'Tugas belajar.', en: 'Send to study.' };
const placed = { id: 'Penempatan yang sesuai.', en: 'Place where it fits.' };
const guided = { id: 'Bimbingan kinerja.', en: 'Guide the performance.' };
const counselled = { id: 'Konseling kinerja.', en: 'Counsel on the performance.' };
const developed = { id: 'Pengembangan kompetensi.', en: 'Develop competencies.' };
const dealtWith = {
  id: 'Diproses sesuai ketentuan peraturan perundang-undangan.',
  en: 'Deal with as the law provides.',
};

/** What is recommended for who is in a box (PermenPANRB 3/2020, annex). */
export const recommendations: Readonly<Record<Box, readonly Sentence[]>> = {
  9: [promoted, nationalSuccession, rewarded],
  8: [kept, succession, widened, guided],
  7: [kept, succession, enriched, developed, study],
  6: [placed, guided, counselled],
  5: [placed, guided, developed],
  4: [rotated, developed],
  3: [guided, counselled, developed, placed],
  2: [guided, developed, placed],
  1: [dealtWith],
};
