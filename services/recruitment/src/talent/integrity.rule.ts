import { localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import type { Figures } from './figures.ts';
import type { PartScore } from './part.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { KnownSanction, TalentFacts } from './talent-facts.ts';
import { sanctionLevels, type SanctionLevel } from './words.ts';

const LAW = 'PermenPANRB 3/2020; PP 94/2021 art. 8';

/**
 * The most severe sanction that ever took effect scores integrity; who never had one has it whole. That there was none
 * is known only of a service that was heard.
 * @law PermenPANRB 3/2020; PP 94/2021 art. 8
 *
 * @param heard whether attendance, which keeps the sanctions, was ever heard
 */
export function integrityScore(
  { discipline }: Pick<TalentFacts, 'discipline'>,
  on: LocalDate,
  figures: Figures,
  heard: boolean,
): PartScore {
  const inEffect = (discipline?.sanctions ?? []).filter(({ from }) => from <= on);
  const worst = sanctionLevels.find((level) => inEffect.some((sanction) => sanction.level === level));
  const inputs = [
    {
      what: 'SANCTION' as const,
      value: heard ? inEffect.map(({ level, from }) => `${level} (${from})`).join(', ') || '0' : null,
      source: topics.attendance,
      asOf: discipline?.told.at ?? null,
      eventId: discipline?.told.eventId ?? null,
    },
  ];
  if (!heard) return { score: null, reasons: [SANCTIONS_UNKNOWN], inputs, law: LAW };
  return worst === undefined
    ? { score: figures.SANCTION_NEVER, reasons: [NEVER_SANCTIONED], inputs, law: LAW }
    : { score: figures[`SANCTION_${worst}`], reasons: [SENTENCES[worst]], inputs, law: LAW };
}

/** A medium or severe sanction that is in force on the day, if there is one: the most severe. */
export const activeSanction = (
  { discipline }: Pick<TalentFacts, 'discipline'>,
  on: LocalDate,
): KnownSanction | undefined => {
  const active = (discipline?.sanctions ?? []).filter(
    ({ from, to }) => from <= on && (to === null || on < to),
  );
  return active.find(({ level }) => level === 'BERAT') ?? active.find(({ level }) => level === 'SEDANG');
};

export const SANCTIONS_UNKNOWN: Sentence = {
  id: 'Hukuman disiplin belum diketahui: layanan presensi belum pernah memberi kabar.',
  en: 'Sanctions are not known: attendance has never been heard of.',
};
const NEVER_SANCTIONED = { id: 'Belum pernah dijatuhi hukuman disiplin.', en: 'Never sanctioned.' };
const SENTENCES: Readonly<Record<SanctionLevel, Sentence>> = {
  RINGAN: { id: 'Pernah dijatuhi hukuman disiplin ringan.', en: 'A light sanction was imposed.' },
  SEDANG: { id: 'Pernah dijatuhi hukuman disiplin sedang.', en: 'A medium sanction was imposed.' },
  BERAT: { id: 'Pernah dijatuhi hukuman disiplin berat.', en: 'A severe sanction was imposed.' },
};

export const integrityScoreRule: Rule = {
  sentence: 'The most severe sanction that took effect scores integrity; who never had one has it whole.',
  law: ['PermenPANRB 3/2020', 'PP 94/2021 art. 8'],
  from: null,
  to: null,
  boundary: {
    case: 'a medium sanction from 1 March 2026: the day before, that day; and where attendance was never heard',
    expected: '100, 40, not known',
    run: () => {
      const sanction = { level: 'SEDANG' as const, from: localDate('2026-03-01'), to: null };
      const discipline = { sanctions: [sanction], told: { eventId: '', at: new Date(0) } };
      const cases: [string, boolean][] = [
        ['2026-02-28', true],
        ['2026-03-01', true],
        ['2026-03-01', false],
      ];
      return cases
        .map(([day, heard]) => integrityScore({ discipline }, localDate(day), standardFigures.figures, heard))
        .map(({ score }) => score ?? 'not known')
        .join(', ');
    },
  },
};
