import { localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import type { IpAsnFacts, KnownSanction } from './ip-asn-facts.ts';
import type { Component, Points } from './points.ts';
import { standardPoints } from './standard-points.table.ts';
import { sanctionLevels, type SanctionLevel } from './words.ts';

/**
 * The most severe sanction that ever took effect decides the points of discipline; who never had one has them all. That
 * there was none is known only of a service that was heard.
 * @law PermenPANRB 38/2018; Peraturan BKN 8/2019; PP 94/2021 art. 8
 *
 * @param facts the sanctions that stand: one that was revoked is none
 * @param heard whether attendance, which keeps the sanctions, was ever heard
 */
export function disciplinePoints(
  { sanctions }: Pick<IpAsnFacts, 'sanctions'>,
  on: LocalDate,
  points: Points,
  heard: boolean,
): Component {
  const inEffect = sanctions.filter(({ from }) => from <= on);
  const worst = sanctionLevels.find((level) => inEffect.some((sanction) => sanction.level === level));
  const about = {
    max: points.DISCIPLINE_NEVER,
    law: 'PermenPANRB 38/2018; Peraturan BKN 8/2019; PP 94/2021 art. 8',
    inputs: inEffect.length > 0 ? inEffect.map(inputOf) : [noneInput(heard)],
  };
  if (!heard) return { ...about, points: null, reasons: [NEVER_HEARD] };
  return worst === undefined
    ? { ...about, points: points.DISCIPLINE_NEVER, reasons: [NEVER_SANCTIONED] }
    : { ...about, points: points[`DISCIPLINE_${worst}`], reasons: [SENTENCES[worst]] };
}

const inputOf = ({ level, from, told }: KnownSanction) => ({
  what: 'SANCTION' as const,
  value: `${level} (${from})`,
  source: topics.attendance,
  asOf: told.at,
  eventId: told.eventId,
});

const noneInput = (heard: boolean) => ({
  what: 'SANCTION' as const,
  value: heard ? '0' : null,
  source: topics.attendance,
  asOf: null,
  eventId: null,
});

const NEVER_SANCTIONED = {
  id: 'Belum pernah dijatuhi hukuman disiplin.',
  en: 'Never sanctioned.',
};
const NEVER_HEARD = {
  id: 'Hukuman disiplin belum diketahui: layanan presensi belum pernah memberi kabar.',
  en: 'Sanctions are not known: attendance has never been heard of.',
};
const SENTENCES: Readonly<Record<SanctionLevel, Sentence>> = {
  RINGAN: { id: 'Pernah dijatuhi hukuman disiplin ringan.', en: 'A light sanction was imposed.' },
  SEDANG: { id: 'Pernah dijatuhi hukuman disiplin sedang.', en: 'A medium sanction was imposed.' },
  BERAT: { id: 'Pernah dijatuhi hukuman disiplin berat.', en: 'A severe sanction was imposed.' },
};

export const disciplinePointsRule: Rule = {
  sentence: 'The most severe sanction that took effect decides the points of discipline.',
  law: ['PermenPANRB 38/2018', 'Peraturan BKN 8/2019', 'PP 94/2021 art. 8'],
  from: null,
  to: null,
  boundary: {
    case: 'a medium sanction from 1 March 2026: the day before, that day; and where attendance was never heard',
    expected: '5, 2, not known',
    run: () => {
      const told = { eventId: '', at: new Date(0) };
      const sanctions = [{ level: 'SEDANG' as const, from: localDate('2026-03-01'), told }];
      const cases: [string, boolean][] = [
        ['2026-02-28', true],
        ['2026-03-01', true],
        ['2026-03-01', false],
      ];
      return cases
        .map(
          ([day, heard]) =>
            disciplinePoints({ sanctions }, localDate(day), standardPoints.points, heard).points ??
            'not known',
        )
        .join(', ');
    },
  },
};
