import { addMonths, addYears, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

const TWO_YEARS_LAW = 'UU 5/2014 art. 116';
const ELECTION_LAW = 'UU 10/2016 arts. 71, 162';

/** UU 5/2014 was in force until UU 20/2023, which has no such rule, took its place. */
const TWO_YEARS = { from: localDate('2014-01-15'), to: localDate('2023-10-31') };

/**
 * The holder of a JPT is not replaced within two years of the appointment. UU 20/2023 repealed the rule: a replacement
 * is judged by the law of its own day.
 * @law UU 5/2014 art. 116
 * @from 2014-01-15
 * @to 2023-10-31
 */
export function replacementRejections(appointedOn: LocalDate, replacedOn: LocalDate): Rejection[] {
  const inForce = replacedOn >= TWO_YEARS.from && replacedOn < TWO_YEARS.to;
  if (!inForce || replacedOn >= addYears(appointedOn, 2)) return [];
  return [
    rejection(
      'REPLACED_WITHIN_TWO_YEARS',
      {
        id: `Pejabat pimpinan tinggi tidak diganti selama dua tahun sejak ${appointedOn}.`,
        en: `The holder of a JPT is not replaced for two years from ${appointedOn}.`,
      },
      { law: TWO_YEARS_LAW },
    ),
  ];
}

/** A local election, as far as it binds the one who holds the office. */
export interface LocalElection {
  /** The day on which the candidates are fixed (penetapan pasangan calon). */
  candidatesFixedOn: LocalDate;
  /** The day on which who was elected is inaugurated; null until it is known. */
  inauguratedOn: LocalDate | null;
}

/**
 * Around a local election nobody is replaced without the minister's leave: from six months before the candidates are
 * fixed until the term ends, and for six months from the inauguration.
 * @law UU 10/2016 arts. 71, 162
 * @from 2016-07-01
 */
export function electionRejections(
  { candidatesFixedOn, inauguratedOn }: LocalElection,
  day: LocalDate,
  ministerAllows: boolean,
): Rejection[] {
  const from = addMonths(candidatesFixedOn, -6);
  const to = inauguratedOn === null ? null : addMonths(inauguratedOn, 6);
  if (ministerAllows || day < from || (to !== null && day >= to)) return [];
  return [
    rejection(
      'ELECTION_WINDOW',
      {
        id: `Penggantian pejabat sejak ${from} sampai ${to ?? 'enam bulan setelah pelantikan'} memerlukan izin Menteri.`,
        en: `From ${from} until ${to ?? 'six months after the inauguration'} a replacement needs the minister's leave.`,
      },
      { law: ELECTION_LAW },
    ),
  ];
}

export const replacementRule: Rule = {
  sentence: 'The holder of a JPT is not replaced within two years of the appointment.',
  law: [TWO_YEARS_LAW],
  ...TWO_YEARS,
  boundary: {
    case: 'a year after the appointment, on the last day of UU 5/2014 and on the first of UU 20/2023',
    expected: 'REPLACED_WITHIN_TWO_YEARS; free',
    run: () =>
      [localDate('2023-10-30'), localDate('2023-10-31')]
        .map((day) => replacementRejections(localDate('2022-10-31'), day)[0]?.code ?? 'free')
        .join('; '),
  },
};

export const electionRule: Rule = {
  sentence:
    'Around a local election nobody is replaced without leave: from six months before the candidates are fixed until six months after the inauguration.',
  law: [ELECTION_LAW],
  from: localDate('2016-07-01'),
  to: null,
  boundary: {
    case: 'candidates fixed on 22 September 2024: 21 and 22 March 2024',
    expected: 'free; ELECTION_WINDOW',
    run: () =>
      [localDate('2024-03-21'), localDate('2024-03-22')]
        .map(
          (day) =>
            electionRejections(
              { candidatesFixedOn: localDate('2024-09-22'), inauguratedOn: null },
              day,
              false,
            )[0]?.code ?? 'free',
        )
        .join('; '),
  },
};
