import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

export interface Definitive {
  positionId: string;
  from: LocalDate | null;
}

/**
 * A transfer goes to another position, and takes effect after the present one began: what happened before that is
 * put right by a correction.
 * @law PP 11/2017 art. 190
 */
export function transferRejections(
  present: Definitive | undefined,
  positionId: string,
  effectiveOn: LocalDate,
): Rejection[] {
  if (present === undefined) return [];
  const rejections: Rejection[] = [];
  if (present.positionId === positionId) {
    rejections.push(
      rejection(
        'SAME_POSITION',
        { id: 'Pegawai ini sudah memegang jabatan tersebut.', en: 'The person already holds this position.' },
        { law: LAW, path: ['position'] },
      ),
    );
  }
  if (present.from !== null && effectiveOn <= present.from) {
    rejections.push(
      rejection(
        'BEFORE_PRESENT_POSITION',
        {
          id: 'TMT mutasi harus setelah TMT jabatan yang sekarang.',
          en: 'The transfer must take effect after the present position began.',
        },
        { law: LAW, path: ['decree', 'effectiveOn'] },
      ),
    );
  }
  return rejections;
}

const LAW = 'PP 11/2017 art. 190';

export const transferRule: Rule = {
  sentence: 'A transfer goes to another position, and takes effect after the present one began.',
  law: [LAW],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a transfer on the first day of the present position',
    expected: 'BEFORE_PRESENT_POSITION',
    run: () =>
      transferRejections(
        { positionId: 'present', from: localDate('2026-01-01') },
        'next',
        localDate('2026-01-01'),
      )
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
