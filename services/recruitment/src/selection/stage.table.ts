import type { Sentence } from '@asn/law';

export type SelectionKind = 'CPNS' | 'PPPK';

/** What can be done in a selection, in the order in which it is done. */
export type Step =
  | 'ADD_LINE'
  | 'TAKE_APPLICANTS'
  | 'JUDGE'
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
  allows: readonly Step[];
}

const both: readonly SelectionKind[] = ['CPNS', 'PPPK'];

/**
 * The stages of a selection in their order, and what is done in each. What a stage does not list is refused in it.
 * @law PP 11/2017 arts. 19-34; PermenPANRB 6/2024
 */
export const stageTable = {
  ANNOUNCEMENT: {
    name: { id: 'pengumuman', en: 'announcement' },
    kinds: both,
    allows: ['ADD_LINE'],
  },
  REGISTRATION: {
    name: { id: 'pendaftaran', en: 'registration' },
    kinds: both,
    allows: ['TAKE_APPLICANTS'],
  },
  ADMINISTRATIVE_SELECTION: {
    name: { id: 'seleksi administrasi', en: 'administrative selection' },
    kinds: both,
    allows: ['JUDGE'],
  },
  ADMINISTRATIVE_OBJECTION: {
    name: { id: 'masa sanggah administrasi', en: 'objections to the administrative selection' },
    kinds: both,
    // An objection that was accepted is judged anew.
    allows: ['JUDGE'],
  },
  SKD: {
    name: { id: 'seleksi kompetensi dasar', en: 'basic test (SKD)' },
    kinds: ['CPNS'],
    allows: ['RECORD_SKD', 'PUBLISH_SHORTLIST'],
  },
  SKB: {
    name: { id: 'seleksi kompetensi bidang', en: 'field test (SKB)' },
    kinds: ['CPNS'],
    allows: ['APPOINT_PANEL', 'RECORD_SKB', 'SCORE_INTERVIEW'],
  },
  COMPETENCY_TEST: {
    name: { id: 'seleksi kompetensi', en: 'competency test' },
    kinds: ['PPPK'],
    allows: ['RECORD_COMPETENCY'],
  },
  INTEGRATION: {
    name: { id: 'integrasi nilai', en: 'integration' },
    kinds: both,
    allows: ['PUBLISH_RESULT'],
  },
  RESULT_OBJECTION: {
    name: { id: 'masa sanggah hasil akhir', en: 'objections to the result' },
    kinds: both,
    // An objection that was accepted is mended in the results, which are then published anew.
    allows: ['RECORD_SKD', 'RECORD_SKB', 'RECORD_COMPETENCY', 'PUBLISH_RESULT'],
  },
  FILING: {
    name: { id: 'pemberkasan', en: 'filing' },
    kinds: both,
    allows: ['OPEN_FILING', 'PROPOSE', 'WITHDRAW'],
  },
  NIP: {
    name: { id: 'penetapan NIP', en: 'issue of the NIP' },
    kinds: both,
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
