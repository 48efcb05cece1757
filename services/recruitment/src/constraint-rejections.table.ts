import { rejection } from '@asn/law';
import type { ConstraintRejections } from '@asn/subgraph';

/** What a violated constraint tells the one who sent the input. Two requests at once meet here. */
export const constraintRejections: ConstraintRejections = {
  selection_kind_year_name_unique: rejection(
    'SELECTION_EXISTS',
    {
      id: 'Seleksi dengan nama ini sudah ada untuk tahun tersebut.',
      en: 'There is such a selection in the year.',
    },
    { path: ['name'] },
  ),
  selection_rules_primary: rejection(
    'RULES_NOT_LATER',
    {
      id: 'Aturan dengan tanggal berlaku ini sudah ada.',
      en: 'There are rules from this day.',
    },
    { path: ['validFrom'] },
  ),
  formation_line_code_unique: rejection(
    'LINE_CODE_TAKEN',
    { id: 'Kode formasi ini sudah dipakai.', en: 'Another line has this code.' },
    { path: ['code'] },
  ),
  formation_line_position_kind_unique: rejection(
    'LINE_EXISTS',
    {
      id: 'Jabatan ini sudah ditawarkan untuk jenis kebutuhan tersebut.',
      en: 'The position is offered for this kind already.',
    },
    { path: ['position'] },
  ),
  objection_once_unique: rejection(
    'OBJECTED_ALREADY',
    {
      id: 'Pelamar hanya boleh menyanggah satu kali dalam tahap ini.',
      en: 'An applicant objects once in this stage.',
    },
    { law: 'PermenPANRB 6/2024', path: ['application'] },
  ),
  objection_portal_reference_unique: rejection(
    'OBJECTION_RECORDED',
    {
      id: 'Sanggah dengan nomor registrasi portal ini sudah dicatat.',
      en: 'The objection with this reference is on record.',
    },
    { path: ['portalReference'] },
  ),
  candidate_filing_nip_unique: rejection(
    'NIP_TAKEN',
    { id: 'NIP ini sudah dipakai calon lain.', en: 'Another candidate has this number.' },
    { path: ['nip'] },
  ),
};
