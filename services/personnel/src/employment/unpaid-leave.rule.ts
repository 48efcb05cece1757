import { addYears, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Change, Situation } from './situation.ts';

const SERVICE_YEARS = 5;
const LEAVE_YEARS = 3;
const EXTENSION_YEARS = 1;

/**
 * Unpaid leave (CLTN) is given to a PNS after five years of service without a break, for three years at most.
 * @law PP 11/2017 art. 334
 * @from 2017-04-07
 */
export function unpaidLeaveRejections(
  { startedOn }: Pick<Situation, 'startedOn'>,
  { effectiveOn, until }: Change,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (effectiveOn < addYears(startedOn, SERVICE_YEARS)) rejections.push(SERVICE_TOO_SHORT);
  if (until !== null && until > addYears(effectiveOn, LEAVE_YEARS)) rejections.push(LEAVE_TOO_LONG);
  return rejections;
}

/**
 * Unpaid leave is extended once, for a year at most, from the day on which it would end.
 * @law PP 11/2017 art. 334
 * @from 2017-04-07
 */
export function leaveExtensionRejections(
  { leaveUntil }: Pick<Situation, 'leaveUntil'>,
  { effectiveOn, until }: Change,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (leaveUntil !== null && effectiveOn !== leaveUntil) rejections.push(NOT_WHERE_LEAVE_ENDS);
  if (until !== null && until > addYears(effectiveOn, EXTENSION_YEARS)) rejections.push(EXTENSION_TOO_LONG);
  return rejections;
}

const LAW = 'PP 11/2017 art. 334';

const SERVICE_TOO_SHORT = rejection(
  'SERVICE_TOO_SHORT',
  {
    id: 'CLTN diberikan setelah bekerja 5 tahun terus-menerus.',
    en: 'Unpaid leave is given after five years of service without a break.',
  },
  { law: LAW, path: ['decree', 'effectiveOn'] },
);
const LEAVE_TOO_LONG = rejection(
  'LEAVE_TOO_LONG',
  { id: 'CLTN paling lama 3 tahun.', en: 'Unpaid leave lasts three years at most.' },
  { law: LAW, path: ['until'] },
);
const EXTENSION_TOO_LONG = rejection(
  'EXTENSION_TOO_LONG',
  { id: 'CLTN diperpanjang paling lama 1 tahun.', en: 'Unpaid leave is extended by a year at most.' },
  { law: LAW, path: ['until'] },
);
const NOT_WHERE_LEAVE_ENDS = rejection(
  'NOT_WHERE_LEAVE_ENDS',
  {
    id: 'Perpanjangan harus dimulai pada hari berakhirnya CLTN.',
    en: 'The extension must begin on the day on which the leave would end.',
  },
  { law: LAW, path: ['decree', 'effectiveOn'] },
);

const codes = (rejections: readonly Rejection[]): string =>
  rejections.map(({ code }) => code).join() || 'allowed';

export const unpaidLeaveRule: Rule = {
  sentence: 'Unpaid leave (CLTN) is given to a PNS after five years of service, for three years at most.',
  law: ['PP 11/2017 art. 334'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'CPNS since 2 January 2021, unpaid leave from 1 January 2026 on for three years and a day',
    expected: 'SERVICE_TOO_SHORT,LEAVE_TOO_LONG',
    run: () =>
      codes(
        unpaidLeaveRejections(
          { startedOn: localDate('2021-01-02') },
          { effectiveOn: localDate('2026-01-01'), until: localDate('2029-01-02') },
        ),
      ),
  },
};

export const leaveExtensionRule: Rule = {
  sentence: 'Unpaid leave is extended once, for a year at most, from the day on which it would end.',
  law: ['PP 11/2017 art. 334'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a leave until 1 January 2029 that is extended for a year and a day',
    expected: 'EXTENSION_TOO_LONG',
    run: () =>
      codes(
        leaveExtensionRejections(
          { leaveUntil: localDate('2029-01-01') },
          { effectiveOn: localDate('2029-01-01'), until: localDate('2030-01-02') },
        ),
      ),
  },
};
