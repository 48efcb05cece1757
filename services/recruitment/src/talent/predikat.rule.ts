import { localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule } from '@asn/law';
import type { Figures } from './figures.ts';
import { neverHeard, yearOf, type PartScore } from './part.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { KnownAppraisal, TalentFacts } from './talent-facts.ts';
import { predikatWords } from './words.ts';

const LAW = 'PermenPANRB 3/2020; PermenPANRB 6/2022';

/**
 * The predikat of the last year that has ended scores performance. Without an appraisal of that year it is not known; an
 * older one does not stand in for it.
 * @law PermenPANRB 3/2020; PermenPANRB 6/2022
 *
 * @param heard whether performance was ever heard of at all
 */
export function predikatScore(
  { appraisals }: Pick<TalentFacts, 'appraisals'>,
  on: LocalDate,
  figures: Figures,
  heard: boolean,
): PartScore {
  const year = yearOf(on) - 1;
  const appraisal = appraisalOf(appraisals, year);
  const inputs = [
    {
      what: 'APPRAISAL' as const,
      value: appraisal === undefined ? null : `${appraisal.predikat} (${year})`,
      source: topics.performance,
      asOf: appraisal?.told.at ?? null,
      eventId: appraisal?.told.eventId ?? null,
    },
  ];
  if (appraisal !== undefined) {
    const word = predikatWords[appraisal.predikat];
    return {
      score: figures[`PREDIKAT_${appraisal.predikat}`],
      reasons: [{ id: `Predikat kinerja tahun ${year}: ${word}.`, en: `The predikat of ${year}: ${word}.` }],
      inputs,
      law: LAW,
    };
  }
  const unknown = {
    id: `Penilaian kinerja tahun ${year} belum diketahui.`,
    en: `No appraisal of ${year} is known.`,
  };
  return { score: null, reasons: heard ? [unknown] : [unknown, NEVER_HEARD], inputs, law: LAW };
}

/** The appraisal of a year that counts: the one that was sealed last. */
export const appraisalOf = (
  appraisals: readonly KnownAppraisal[],
  year: number,
): KnownAppraisal | undefined =>
  appraisals
    .filter((one) => one.year === year)
    .reduce<KnownAppraisal | undefined>(
      (last, one) => (last === undefined || one.sealedOn >= last.sealedOn ? one : last),
      undefined,
    );

const NEVER_HEARD = neverHeard({ id: 'kinerja', en: 'Performance' });

export const predikatScoreRule: Rule = {
  sentence: 'The predikat of the last year that has ended scores performance; without one it is not known.',
  law: ['PermenPANRB 3/2020', 'PermenPANRB 6/2022'],
  from: null,
  to: null,
  boundary: {
    case: 'Baik in 2024 alone, on 31 December 2025 and on the next day',
    expected: '75, not known',
    run: () => {
      const told = { eventId: '', at: new Date(0) };
      const appraisals = [{ year: 2024, predikat: 'BAIK' as const, sealedOn: localDate('2025-01-15'), told }];
      return ['2025-12-31', '2026-01-01']
        .map((day) => predikatScore({ appraisals }, localDate(day), standardFigures.figures, true).score)
        .map((score) => score ?? 'not known')
        .join(', ');
    },
  },
};
