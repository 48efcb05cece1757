import type { Sentence } from '@asn/law';

export type SelectionKind = 'CPNS' | 'PPPK';

/** What can be done in a selection, in the order in which it is done. */
export type Step =
  | 'ADD_LINE'
  | 'TAKE_APPLICANTS'
  | 'JUDGE'
  | 'RAISE_OBJECTION'
  | 'ANSWER_OBJECTION'
  | 'RECORD_SKD'
  | 'PUBLISH_SHORTLIST'
  | 'APPOINT_PANEL'
  | 'RECORD_SKB'
  | 'SCORE_INTERVIEW'
  | 'RECORD_COMPETENCY'
  | 'PUBLISH_RESULT'
  | 'OPEN_FILING'
  | 'PROPOSE'
  | 'WITHDRAW';

interface StageRow {
  name: Sentence;
  kinds: readonly SelectionKind[];
  law: string;
  allows: readonly Step[];
}

const both: readonly SelectionKind[] = ['CPNS', 'PPPK'];

/**
 * The stages of a selection in their order, what is done in each, and the law of each. What a stage does not list is
 * refused in it.
 * @law PP 11/2017 arts. 19-34; PP 49/2018; PermenPANRB 6/2024
 */
export const stageTable = {
  ANNOUNCEMENT: {
    name: { id: 'pengumuman', en: 'announcement' },
    kinds: both,
    law: 'PP 11/2017 art. 22',
    allows: ['ADD_LINE'],
  },
  REGISTRATION: {
    name: { id: 'pendaftaran', en: 'registration' },
    kinds: both,
    law: 'PP 11/2017 art. 23',
    allows: ['TAKE_APPLICANTS'],
  },
  ADMINISTRATIVE_SELECTION: {
    name: { id: 'seleksi administrasi', en: 'administrative selection' },
    kinds: both,
    law: 'PP 11/2017 art. 26',
    allows: ['JUDGE'],
  },
  ADMINISTRATIVE_OBJECTION: {
    name: { id: 'masa sanggah administrasi', en: 'objections to the administrative selection' },
    kinds: both,
    law: 'PermenPANRB 6/2024',
    allows: ['RAISE_OBJECTION', 'ANSWER_OBJECTION'],
  },
  SKD: {
    name: { id: 'seleksi kompetensi dasar', en: 'basic test (SKD)' },
    kinds: ['CPNS'],
    law: 'PP 11/2017 art. 26; KepmenPANRB 321/2024',
    allows: ['RECORD_SKD', 'PUBLISH_SHORTLIST'],
  },
  SKB: {
    name: { id: 'seleksi kompetensi bidang', en: 'field test (SKB)' },
    kinds: ['CPNS'],
    law: 'PP 11/2017 art. 26; PermenPANRB 6/2024',
    allows: ['APPOINT_PANEL', 'RECORD_SKB', 'SCORE_INTERVIEW'],
  },
  COMPETENCY_TEST: {
    name: { id: 'seleksi kompetensi', en: 'competency test' },
    kinds: ['PPPK'],
    law: 'PP 49/2018 art. 19; PermenPANRB 6/2024',
    allows: ['RECORD_COMPETENCY'],
  },
  INTEGRATION: {
    name: { id: 'integrasi nilai', en: 'integration' },
    kinds: both,
    law: 'PermenPANRB 6/2024',
    allows: ['PUBLISH_RESULT'],
  },
  RESULT_OBJECTION: {
    name: { id: 'masa sanggah hasil akhir', en: 'objections to the result' },
    kinds: both,
    law: 'PermenPANRB 6/2024',
    // An objection that was upheld is mended in the results, which are then published anew.
    allows: [
      'RAISE_OBJECTION',
      'ANSWER_OBJECTION',
      'RECORD_SKD',
      'RECORD_SKB',
      'RECORD_COMPETENCY',
      'PUBLISH_RESULT',
    ],
  },
  FILING: {
    name: { id: 'pemberkasan', en: 'filing' },
    kinds: both,
    law: 'PP 11/2017 art. 32',
    allows: ['OPEN_FILING', 'PROPOSE', 'WITHDRAW'],
  },
  NIP: {
    name: { id: 'penetapan NIP', en: 'issue of the NIP' },
    kinds: both,
    law: 'PP 11/2017 art. 33',
    allows: ['PROPOSE', 'WITHDRAW'],
  },
} as const satisfies Record<string, StageRow>;

export type Stage = keyof typeof stageTable;

export const stageRows: readonly (StageRow & { stage: Stage })[] = (Object.keys(stageTable) as Stage[]).map(
  (stage) => ({ stage, ...stageTable[stage] }),
);

/** The stages that a selection of this kind goes through, in their order. */
export const stagesOf = (kind: SelectionKind): Stage[] =>
  stageRows.filter(({ kinds }) => kinds.includes(kind)).map(({ stage }) => stage);
