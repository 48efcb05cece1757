import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { ActingKind } from './appoint-acting.input.ts';

/** What is known, on the TMT, of the one who is to act and of the post. */
export interface Acting {
  kind: ActingKind;
  from: LocalDate;
  /** The first day without it. */
  until: LocalDate | null;
  /** The position that the person holds definitively; null: none. */
  ownPositionId: string | null;
  post: {
    positionId: string;
    /** Managerial: one holds it definitively. */
    seat: boolean;
    /** Whoever holds it heads the unit. */
    leads: boolean;
    /** Somebody holds it: definitively, or as an additional task where it is no seat. */
    held: boolean;
    /** Somebody already acts in it on a day of the period. */
    actedIn: boolean;
  };
}

/**
 * One acts beside one's own definitive position: as Plt in a leading post that is vacant, as Plh in one whose holder
 * is away for a time. An additional task (headmaster, head of a puskesmas) is no managerial seat, which is held
 * definitively.
 * @law UU 30/2014 art. 14 (2)
 */
export function actingRejections(acting: Acting): Rejection[] {
  const { kind, post } = acting;
  const rejections: Rejection[] = [];
  if (acting.until !== null && acting.until <= acting.from) rejections.push(ENDS_BEFORE_IT_BEGINS);
  if (acting.ownPositionId === null) rejections.push(NO_DEFINITIVE_POSITION);
  if (acting.ownPositionId === post.positionId) rejections.push(OWN_POSITION);
  if (kind === 'ADDITIONAL') {
    if (post.seat) rejections.push(SEAT_IS_NO_TASK);
    else if (post.leads && post.held) rejections.push(TASK_TAKEN);
    return rejections;
  }
  if (!post.seat && !post.leads) return [...rejections, NO_LEADING_POST];
  if (kind === 'PLT' && post.held) rejections.push(POST_NOT_VACANT);
  if (kind === 'PLH' && !post.held) rejections.push(POST_VACANT);
  if (post.actedIn) rejections.push(ALREADY_ACTED_IN);
  return rejections;
}

const LAW = 'UU 30/2014 art. 14 (2)';
const position = { law: LAW, path: ['position'] };

const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Tanggal berakhir harus setelah TMT.', en: 'It must end after it begins.' },
  { path: ['until'] },
);
const NO_DEFINITIVE_POSITION = rejection(
  'NO_DEFINITIVE_POSITION',
  {
    id: 'Pegawai ini tidak memegang jabatan definitif pada TMT tersebut.',
    en: 'The person holds no definitive position on that day.',
  },
  { path: ['employee'] },
);
const OWN_POSITION = rejection(
  'OWN_POSITION',
  {
    id: 'Pegawai ini memegang jabatan itu secara definitif.',
    en: 'The person holds this position definitively.',
  },
  { path: ['position'] },
);
const SEAT_IS_NO_TASK = rejection(
  'SEAT_IS_NO_TASK',
  {
    id: 'Jabatan manajerial bukan tugas tambahan; tunjuk Plt atau Plh.',
    en: 'A managerial seat is no additional task; appoint a Plt or a Plh.',
  },
  { path: ['position'] },
);
const TASK_TAKEN = rejection(
  'TASK_TAKEN',
  { id: 'Tugas tambahan ini sudah dipegang orang lain.', en: 'Somebody else has this additional task.' },
  { path: ['position'] },
);
const NO_LEADING_POST = rejection(
  'NO_LEADING_POST',
  { id: 'Plt dan Plh hanya untuk jabatan pimpinan unit.', en: 'A Plt or a Plh acts in a leading post only.' },
  position,
);
const POST_NOT_VACANT = rejection(
  'POST_NOT_VACANT',
  {
    id: 'Jabatan ini masih dipegang pejabat definitif; Plt hanya untuk jabatan yang lowong.',
    en: 'The post is held; a Plt acts in a vacant post only.',
  },
  position,
);
const POST_VACANT = rejection(
  'POST_VACANT',
  {
    id: 'Jabatan ini lowong; Plh hanya menggantikan pejabat yang berhalangan sementara.',
    en: 'The post is vacant; a Plh stands in for a holder who is away for a time.',
  },
  position,
);
const ALREADY_ACTED_IN = rejection(
  'ALREADY_ACTED_IN',
  { id: 'Sudah ada Plt atau Plh pada jabatan ini.', en: 'Somebody already acts in this post.' },
  position,
);

export const actingRule: Rule = {
  sentence:
    "One acts beside one's own position: as Plt in a leading post that is vacant, as Plh in one whose holder is away.",
  law: [LAW],
  from: localDate('2014-10-17'),
  to: null,
  boundary: {
    case: 'a Plt in a post that is held',
    expected: 'POST_NOT_VACANT',
    run: () =>
      actingRejections({
        kind: 'PLT',
        from: localDate('2026-01-01'),
        until: null,
        ownPositionId: 'own',
        post: { positionId: 'post', seat: true, leads: true, held: true, actedIn: false },
      })
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
