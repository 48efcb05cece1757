import { rejection } from '@asn/law';

/** The file gives no date for a change that holds from a day on. */
export const EFFECTIVE_ON_MISSING = rejection(
  'EFFECTIVE_ON_MISSING',
  {
    id: 'Berkas tidak memuat tanggal berlakunya perubahan ini; isikan effectiveOn atau SK.',
    en: 'The file has no date from which this change holds; give effectiveOn or the decree.',
  },
  { path: ['effectiveOn'] },
);
