import { rejection } from '@asn/law';
import type { ConstraintRejections } from '@asn/subgraph';

/** What a violated constraint tells the one who sent the input. Two requests at once meet here. */
export const constraintRejections: ConstraintRejections = {
  employment_nip_unique: rejection(
    'NIP_TAKEN',
    { id: 'NIP ini sudah dipakai pegawai lain.', en: 'This NIP belongs to somebody else.' },
    { path: ['nip'] },
  ),
  employment_during_excl: rejection(
    'EMPLOYMENT_OVERLAPS',
    {
      id: 'Pegawai ini sudah mempunyai masa kerja lain pada tanggal yang sama.',
      en: 'The person already has an employment on these dates.',
    },
    { path: ['decree', 'effectiveOn'] },
  ),
  appointment_one_definitive_excl: rejection(
    'ALREADY_APPOINTED',
    {
      id: 'Pegawai ini sudah memegang jabatan definitif pada tanggal yang sama.',
      en: 'The person already has a definitive appointment on these dates.',
    },
    { law: 'PP 11/2017 art. 53', path: ['decree', 'effectiveOn'] },
  ),
  appointment_one_holder_excl: rejection(
    'SEAT_TAKEN',
    {
      id: 'Jabatan ini sudah dipegang pejabat definitif lain pada tanggal yang sama.',
      en: 'Somebody else holds this seat definitively on these dates.',
    },
    { path: ['position'] },
  ),
  superior_exception_during_excl: rejection(
    'EXCEPTION_OVERLAPS',
    {
      id: 'Sudah ada pengecualian atasan lain untuk tanggal sesudahnya.',
      en: 'Another exception is on record for later days.',
    },
    { path: ['to'] },
  ),
  position_unit_id_title_id_unique: rejection(
    'POSITION_EXISTS',
    { id: 'Unit ini sudah mempunyai jabatan tersebut.', en: 'The unit has this position already.' },
    { path: ['title'] },
  ),
  credit_rate_pkey: rejection(
    'NOT_AFTER_LATEST',
    {
      id: 'Tanggal berlaku harus setelah angka yang sudah tercatat.',
      en: 'It must begin after the figures on record.',
    },
    { path: ['from'] },
  ),
  education_record_certificate_unique: rejection(
    'EDUCATION_RECORDED',
    { id: 'Ijazah ini sudah tercatat.', en: 'This certificate is on record already.' },
    { path: ['certificateNumber'] },
  ),
  org_unit_period_no_cycle: rejection(
    'UNIT_BELOW_ITSELF',
    {
      id: 'Unit organisasi tidak dapat berada di bawah dirinya sendiri.',
      en: 'A unit cannot stand below itself.',
    },
    { path: ['parent'] },
  ),
  org_unit_period_one_root_excl: rejection(
    'SECOND_ROOT',
    { id: 'Sudah ada unit organisasi puncak.', en: 'There is already a unit at the top.' },
    { path: ['parent'] },
  ),
  org_unit_period_during_excl: rejection('UNIT_CHANGED_MEANWHILE', {
    id: 'Unit ini diubah oleh orang lain pada saat yang sama; muat ulang dan coba lagi.',
    en: 'Somebody else changed this unit at the same time; reload and try again.',
  }),
};
