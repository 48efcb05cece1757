import { type LocalDate, type Period, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

const LAW = 'PP 18/2016 art. 3';

/**
 * A unit changes while it exists, and after its last change on record: what lies before that is put right by a
 * correction. `last` is its latest period.
 * @law PP 18/2016 art. 3 (perangkat daerah dibentuk dengan perda)
 */
export function restructureRejections(last: Period, effectiveOn: LocalDate): Rejection[] {
  if (last.to !== null && last.to <= effectiveOn) return [UNIT_CLOSED];
  if (last.to !== null) return [UNIT_CLOSES_LATER];
  if (last.from !== null && effectiveOn <= last.from) return [BEFORE_LAST_CHANGE];
  return [];
}

/**
 * A unit is closed once nothing stands below it and nobody holds a position in it: they have moved, or are
 * transferred, by then.
 */
export function closingRejections(
  children: readonly string[],
  heldPositions: readonly string[],
): Rejection[] {
  const rejections: Rejection[] = [];
  if (children.length > 0) {
    rejections.push(
      rejection(
        'UNIT_HAS_CHILDREN',
        {
          id: `Masih ada unit di bawahnya pada tanggal itu: ${children.join('; ')}.`,
          en: `Units still stand below it on that day: ${children.join('; ')}.`,
        },
        { path: ['unit'] },
      ),
    );
  }
  if (heldPositions.length > 0) {
    rejections.push(
      rejection(
        'UNIT_HAS_HOLDERS',
        {
          id: `Masih ada jabatan yang dipegang pada tanggal itu: ${heldPositions.join('; ')}.`,
          en: `Positions in it are still held on that day: ${heldPositions.join('; ')}.`,
        },
        { path: ['unit'] },
      ),
    );
  }
  return rejections;
}

const onTmt = { law: LAW, path: ['decree', 'effectiveOn'] };

const UNIT_CLOSED = rejection(
  'UNIT_CLOSED',
  { id: 'Unit ini sudah dihapus pada tanggal tersebut.', en: 'The unit is closed by that day.' },
  onTmt,
);
const UNIT_CLOSES_LATER = rejection(
  'UNIT_CLOSES_LATER',
  {
    id: 'Penghapusan unit ini sudah tercatat untuk tanggal sesudahnya.',
    en: 'It is on record that the unit closes at a later day.',
  },
  onTmt,
);
const BEFORE_LAST_CHANGE = rejection(
  'BEFORE_LAST_CHANGE',
  {
    id: 'TMT harus setelah perubahan terakhir unit ini yang tercatat.',
    en: 'It must take effect after the last change of the unit on record.',
  },
  onTmt,
);

export const restructureRule: Rule = {
  sentence: 'A unit changes while it exists, and after its last change on record.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'a unit that moves on the day of its last change',
    expected: 'BEFORE_LAST_CHANGE',
    run: () =>
      restructureRejections({ from: localDate('2026-01-01'), to: null }, localDate('2026-01-01'))
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};

export const closingRule: Rule = {
  sentence: 'A unit is closed once nothing stands below it and nobody holds a position in it.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'a unit without units below it, in which one position is held',
    expected: 'UNIT_HAS_HOLDERS',
    run: () =>
      closingRejections([], ['Kepala Seksi (1)'])
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
