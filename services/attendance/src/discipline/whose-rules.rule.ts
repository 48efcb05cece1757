import { localDate } from '@asn/civil-date';
import type { Rule, Sentence } from '@asn/law';

/** What is known of somebody's employment now; null where personnel has not told. */
export interface Employment {
  kind: string | null;
  /** Kedudukan hukum, two digits of the national list. */
  legalStanding: string | null;
}

/** By which rules absence is weighed; `scale`: whether the scale of PP 94/2021 leads to a sanction. */
export interface WhoseRules {
  scale: boolean;
  /** Whether they are expected at work at all. */
  serving: boolean;
  sentence: Sentence;
  law: string | null;
}

/** Tugas belajar, pemberhentian sementara, CLTN and its extension. */
const NOT_SERVING: ReadonlySet<string> = new Set(['02', '03', '04', '13']);
const CIVIL_SERVANTS: ReadonlySet<string> = new Set(['PNS', 'CPNS']);

/**
 * The scale of sanctions is that of civil servants, candidates included. PPPK have rules of discipline of their own, so
 * that their days are counted and nothing is concluded; and of whom is studying or suspended nothing is expected.
 * @law PP 94/2021 art. 1; PP 49/2018 art. 51
 * @from 2021-08-31
 */
export function whoseRules({ kind, legalStanding }: Employment): WhoseRules {
  if (legalStanding !== null && NOT_SERVING.has(legalStanding))
    return { scale: false, serving: false, sentence: AWAY, law: null };
  if (kind !== null && CIVIL_SERVANTS.has(kind))
    return { scale: true, serving: true, sentence: SCALE, law: 'PP 94/2021 arts. 9-11' };
  if (kind === null) return { scale: false, serving: true, sentence: UNKNOWN, law: null };
  return { scale: false, serving: true, sentence: CONTRACT, law: 'PP 49/2018 art. 51' };
}

const SCALE: Sentence = {
  id: 'Skala hukuman disiplin PNS berlaku. Sistem hanya merekomendasikan; atasan memeriksa dan memutus.',
  en: 'The scale of sanctions of civil servants holds. The system recommends; a superior examines and decides.',
};
const CONTRACT: Sentence = {
  id: 'Disiplin PPPK diatur tersendiri: hari dihitung, tetapi skala hukuman PNS tidak diterapkan. Atasan memeriksa menurut perjanjian kerja dan ketentuan disiplin PPPK.',
  en: 'PPPK have rules of discipline of their own: days are counted, the scale of civil servants is not applied. A superior examines by the contract and the rules for PPPK.',
};
const AWAY: Sentence = {
  id: 'Pegawai sedang tugas belajar, diberhentikan sementara, atau cuti di luar tanggungan negara: tidak ada rekomendasi.',
  en: 'They are studying, suspended or on unpaid leave: nothing is recommended.',
};
const UNKNOWN: Sentence = {
  id: 'Jenis kepegawaian belum diketahui: tidak ada rekomendasi.',
  en: 'The kind of employment is not known yet: nothing is recommended.',
};

export const whoseRulesRule: Rule = {
  sentence: 'The scale of sanctions holds for PNS and CPNS; PPPK have rules of their own.',
  law: ['PP 94/2021 art. 1', 'PP 49/2018 art. 51'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'a CPNS, a PPPK, and a PNS who is suspended',
    expected: 'true, false, false',
    run: () =>
      [
        { kind: 'CPNS', legalStanding: '01' },
        { kind: 'PPPK', legalStanding: '71' },
        { kind: 'PNS', legalStanding: '04' },
      ]
        .map((employment) => whoseRules(employment).scale)
        .join(', '),
  },
};
