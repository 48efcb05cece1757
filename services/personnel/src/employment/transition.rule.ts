import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { activeStanding, transitionOf, type TransitionName } from './lifecycle.table.ts';
import type { Change, Evidence, Situation } from './situation.ts';

/** A transition that is asked for: its days, and the numbers of the papers that were shown. */
export interface Asked extends Change {
  evidence: Readonly<Partial<Record<Evidence, string>>>;
}

/** Whether the table has this way out of where somebody stands. */
export function leadsFrom(name: TransitionName, { kind, standing, endedOn }: Situation): boolean {
  const { kinds, from } = transitionOf(name);
  if (endedOn !== null || !kinds.includes(kind)) return false;
  return from === 'ANY' || from.includes(standing ?? activeStanding(kind));
}

/** What stands against a way that is there, on a day: all of it. */
export function blocks(name: TransitionName, situation: Situation, change: Change): Rejection[] {
  const guarded = transitionOf(name).guards.flatMap((guard) => guard(situation, change));
  return [...orderRejections(situation, change.effectiveOn), ...guarded];
}

/**
 * An employment changes along the ways of the lifecycle's table only, each after the one before it, on its conditions
 * and with its papers. Everything that is wrong comes at once.
 * @law UU 20/2023 arts. 52-55; PP 11/2017; PP 49/2018
 */
export function transitionRejections(name: TransitionName, situation: Situation, asked: Asked): Rejection[] {
  const { law } = transitionOf(name);
  if (!leadsFrom(name, situation)) return [illegal(law)];
  return [...blocks(name, situation, asked), ...missing(name, asked)];
}

/** A change takes effect after the employment began, and after the change before it. */
function orderRejections(
  { startedOn, latestOn }: Pick<Situation, 'startedOn' | 'latestOn'>,
  effectiveOn: LocalDate,
): Rejection[] {
  return effectiveOn <= startedOn || (latestOn !== null && effectiveOn <= latestOn) ? [OUT_OF_ORDER] : [];
}

function missing(name: TransitionName, { effectiveOn, until, evidence }: Asked): Rejection[] {
  const { lasts, evidence: needed = [], law } = transitionOf(name);
  const rejections: Rejection[] = [];
  if (lasts !== undefined && until === null) rejections.push(untilMissing(law));
  if (until !== null && until <= effectiveOn) rejections.push(ENDS_BEFORE_IT_BEGINS);
  if (lasts === undefined && until !== null) rejections.push(HAS_NO_END);
  for (const paper of needed) if (!evidence[paper]?.trim()) rejections.push(paperMissing(paper, law));
  return rejections;
}

const illegal = (law: string): Rejection =>
  rejection(
    'ILLEGAL_TRANSITION',
    {
      id: 'Perubahan ini tidak dapat dilakukan dari status dan kedudukan hukum pegawai sekarang.',
      en: 'This change does not lead from the present employment and legal standing.',
    },
    { law, path: ['transition'] },
  );

const OUT_OF_ORDER = rejection(
  'OUT_OF_ORDER',
  {
    id: 'TMT harus setelah pengangkatan dan setelah perubahan terakhir.',
    en: 'It must take effect after the employment began and after its latest change.',
  },
  { path: ['decree', 'effectiveOn'] },
);
const untilMissing = (law: string): Rejection =>
  rejection(
    'UNTIL_MISSING',
    { id: 'Tanggal berakhirnya wajib diisi.', en: 'The day on which it ends is required.' },
    { law, path: ['until'] },
  );
const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Tanggal berakhir harus setelah TMT.', en: 'It must end after it begins.' },
  { path: ['until'] },
);
const HAS_NO_END = rejection(
  'HAS_NO_END',
  { id: 'Perubahan ini tidak mempunyai tanggal berakhir.', en: 'This change has no day on which it ends.' },
  { path: ['until'] },
);
const papers: Readonly<Record<Evidence, { id: string; en: string; path: string }>> = {
  BASIC_TRAINING: {
    id: 'Nomor sertifikat latsar wajib diisi.',
    en: 'The number of the basic training certificate is required.',
    path: 'basicTraining',
  },
  HEALTH_TEST: {
    id: 'Nomor surat uji kesehatan wajib diisi.',
    en: 'The number of the health certificate is required.',
    path: 'healthTest',
  },
};
function paperMissing(paper: Evidence, law: string): Rejection {
  const { path, ...sentence } = papers[paper];
  return rejection(`${paper}_MISSING`, sentence, { law, path: [path] });
}

const suspended: Situation = {
  kind: 'PNS',
  standing: '04',
  startedOn: localDate('2015-01-01'),
  endedOn: null,
  birthDate: localDate('1990-01-01'),
  retiresOn: null,
  contractUntil: null,
  leaveUntil: null,
  latestOn: null,
};

export const transitionRule: Rule = {
  sentence: "An employment changes along the ways of the lifecycle's table only.",
  law: ['UU 20/2023 arts. 52-55', 'PP 11/2017', 'PP 49/2018'],
  from: localDate('2023-10-31'),
  to: null,
  boundary: {
    case: 'a suspended PNS is sent to study',
    expected: 'ILLEGAL_TRANSITION',
    run: () =>
      transitionRejections('START_STUDY', suspended, {
        effectiveOn: localDate('2026-01-01'),
        until: localDate('2028-01-01'),
        evidence: {},
      })
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
