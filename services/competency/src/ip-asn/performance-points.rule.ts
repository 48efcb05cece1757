import type { LocalDate } from '@asn/civil-date';
import { localDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule } from '@asn/law';
import type { IpAsnFacts } from './ip-asn-facts.ts';
import { yearOf, type Component, type Points } from './points.ts';
import { standardPoints } from './standard-points.table.ts';
import type { Predikat } from './words.ts';

/**
 * The predikat of the year before gives the points of performance: that is the last year that has ended. Without an
 * appraisal of that year they are not known; an older one does not stand in for it.
 * @law PermenPANRB 38/2018; Peraturan BKN 8/2019; PermenPANRB 6/2022
 *
 * @param heard whether performance was ever heard of at all
 */
export function performancePoints(
  { appraisals }: Pick<IpAsnFacts, 'appraisals'>,
  on: LocalDate,
  points: Points,
  heard: boolean,
): Component {
  const year = yearOf(on) - 1;
  const appraisal = appraisals
    .filter((one) => one.year === year)
    .reduce<(typeof appraisals)[number] | undefined>(
      (last, one) => (last === undefined || one.sealedOn >= last.sealedOn ? one : last),
      undefined,
    );
  const about = {
    max: points.PERFORMANCE_SANGAT_BAIK,
    law: 'PermenPANRB 38/2018; Peraturan BKN 8/2019',
    inputs: [
      {
        what: 'APPRAISAL' as const,
        value: appraisal === undefined ? null : `${appraisal.predikat} (${year})`,
        source: topics.performance,
        asOf: appraisal?.told.at ?? null,
        eventId: appraisal?.told.eventId ?? null,
      },
    ],
  };
  if (appraisal !== undefined)
    return {
      ...about,
      points: points[`PERFORMANCE_${appraisal.predikat}`],
      reasons: [
        {
          id: `Predikat kinerja tahun ${year}: ${WORDS[appraisal.predikat]}.`,
          en: `The predikat of ${year}: ${WORDS[appraisal.predikat]}.`,
        },
      ],
    };
  const unknown = {
    id: `Penilaian kinerja tahun ${year} belum diketahui.`,
    en: `No appraisal of ${year} is known.`,
  };
  return { ...about, points: null, reasons: heard ? [unknown] : [unknown, NEVER_HEARD] };
}

const WORDS: Readonly<Record<Predikat, string>> = {
  SANGAT_BAIK: 'Sangat Baik',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang',
  SANGAT_KURANG: 'Sangat Kurang',
};

const NEVER_HEARD = {
  id: 'Layanan kinerja belum pernah memberi kabar.',
  en: 'Performance has never been heard of.',
};

export const performancePointsRule: Rule = {
  sentence:
    'The predikat of the year before gives the points of performance; without one they are not known.',
  law: ['PermenPANRB 38/2018', 'Peraturan BKN 8/2019'],
  from: null,
  to: null,
  boundary: {
    case: 'Baik in 2024 alone, on 31 December 2025 and on the next day',
    expected: '25, not known',
    run: () =>
      ['2025-12-31', '2026-01-01']
        .map((day) => {
          const appraisals = [
            {
              year: 2024,
              predikat: 'BAIK' as const,
              sealedOn: localDate('2025-01-15'),
              told: { eventId: '', at: new Date(0) },
            },
          ];
          return (
            performancePoints({ appraisals }, localDate(day), standardPoints.points, true).points ??
            'not known'
          );
        })
        .join(', '),
  },
};
