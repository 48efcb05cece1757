import { localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/** How many places a position has, and how they are taken on the day on which somebody is to begin. */
export interface Places {
  need: number;
  /** Who holds it definitively then or later. */
  held: number;
  /** Other candidates who are to be hired into it. */
  reserved: number;
}

/**
 * Nobody is hired into a place that is not there: what the unit needs, less who holds the position, less whom it is
 * promised to.
 * @law UU 20/2023 art. 37; PP 11/2017 art. 5
 * @from 2017-04-07
 */
export const placeRejections = ({ need, held, reserved }: Places): Rejection[] =>
  need - held - reserved < 1 ? [NO_PLACE] : [];

const NO_PLACE = rejection(
  'NO_PLACE',
  {
    id: 'Tidak ada lowongan pada jabatan ini; kebutuhannya sudah terisi atau sudah dijanjikan.',
    en: 'The position has no vacant place: all that are needed are held or promised.',
  },
  { law: 'PP 11/2017 art. 5', path: ['position'] },
);

export const placeRule: Rule = {
  sentence: 'Nobody is hired into a place that is not there.',
  law: ['UU 20/2023 art. 37', 'PP 11/2017 art. 5'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'three are needed, two serve and one is promised',
    expected: 'NO_PLACE',
    run: () =>
      placeRejections({ need: 3, held: 2, reserved: 1 })
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
