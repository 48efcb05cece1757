import { localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import { levelsOn, levelsReached } from '../talent/competency-match.rule.ts';
import { activeSanction } from '../talent/integrity.rule.ts';
import { yearOf } from '../talent/part.ts';
import { appraisalOf } from '../talent/predikat.rule.ts';
import type { KnownRequirement, TalentFacts } from '../talent/talent-facts.ts';
import { predikatWords } from '../talent/words.ts';
import { same, type Condition } from './condition.ts';

const YEARS = 2;
const GOOD: readonly string[] = ['SANGAT_BAIK', 'BAIK'];

/**
 * The performance of each of the last two years that have ended is at least Baik. A year of which no appraisal is known
 * is neither; one that is worse decides, whatever the other was.
 * @law PP 11/2017 arts. 54, 76; PermenPANRB 6/2022
 */
export function performanceCondition(
  { appraisals }: Pick<TalentFacts, 'appraisals'>,
  on: LocalDate,
): Condition {
  const years = Array.from({ length: YEARS }, (_, back) => yearOf(on) - 1 - back);
  const known = years.flatMap((year) => appraisalOf(appraisals, year) ?? []);
  const worse = known.some(({ predikat }) => !GOOD.includes(predikat));
  return {
    condition: 'PERFORMANCE',
    met: worse ? false : known.length < YEARS ? null : true,
    required: {
      id: `Predikat kinerja paling rendah Baik untuk tahun ${years.join(' dan ')}.`,
      en: `At least Baik in ${years.join(' and ')}.`,
    },
    recorded:
      known.length === 0
        ? null
        : same(known.map(({ year, predikat }) => `${year}: ${predikatWords[predikat]}`).join(', ')),
    law: 'PP 11/2017 art. 54; PermenPANRB 6/2022',
    source: topics.performance,
    asOf: known[0]?.told.at ?? null,
  };
}

/**
 * No medium or severe sanction is in force. That there is none is known only of a service that was heard.
 * @law PermenPANRB 3/2020; PP 94/2021 art. 8
 *
 * @param heard whether attendance, which keeps the sanctions, was ever heard
 */
export function disciplineCondition(
  facts: Pick<TalentFacts, 'discipline'>,
  on: LocalDate,
  heard: boolean,
): Condition {
  const sanction = activeSanction(facts, on);
  return {
    condition: 'DISCIPLINE',
    met: sanction === undefined ? (heard ? true : null) : false,
    required: {
      id: 'Tidak sedang menjalani hukuman disiplin sedang atau berat.',
      en: 'No medium or severe sanction in force.',
    },
    recorded: sanction === undefined ? (heard ? NONE : null) : inForce(sanction.level, sanction.from),
    law: 'PermenPANRB 3/2020; PP 94/2021 art. 8',
    source: topics.attendance,
    asOf: facts.discipline?.told.at ?? null,
  };
}

/**
 * Each competency reaches the level that the position requires. One that was not assessed, or a position of which nothing
 * was told, is neither met nor failed.
 * @law PermenPANRB 38/2017; PP 11/2017 arts. 54, 107
 */
export function competencyConditions(
  { profile }: Pick<TalentFacts, 'profile'>,
  requirement: KnownRequirement | null,
  on: LocalDate,
): Condition[] {
  const common = {
    condition: 'COMPETENCY' as const,
    law: 'PermenPANRB 38/2017',
    source: topics.competency,
    asOf: profile?.told.at ?? null,
  };
  if (requirement === null) return [{ ...common, met: null, required: STANDARD, recorded: null }];
  const actual = levelsReached(profile?.assessments ?? [], on);
  return levelsOn(requirement, on).map(({ competency, level }) => {
    const own = actual.get(competency);
    return {
      ...common,
      met: own === undefined ? null : own >= level,
      required: { id: `${competency} tingkat ${level}.`, en: `${competency} at level ${level}.` },
      recorded: own === undefined ? null : reached(own, level),
    };
  });
}

const NONE = { id: 'Tidak ada.', en: 'None.' };
const STANDARD = {
  id: 'Standar kompetensi jabatan, yang belum diketahui.',
  en: 'The competencies that the position requires, which are not known.',
};
const inForce = (level: string, from: LocalDate): Sentence => ({
  id: `Hukuman disiplin ${level.toLowerCase()} sejak ${from}.`,
  en: `A ${level === 'BERAT' ? 'severe' : 'medium'} sanction since ${from}.`,
});
const reached = (own: number, level: number): Sentence =>
  own >= level
    ? { id: `Tingkat ${own}.`, en: `Level ${own}.` }
    : { id: `Tingkat ${own}, kurang ${level - own}.`, en: `Level ${own}, ${level - own} short.` };

export const performanceConditionRule: Rule = {
  sentence: 'The performance of each of the last two years that have ended is at least Baik.',
  law: ['PP 11/2017 art. 54', 'PermenPANRB 6/2022'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'Baik in 2023 and 2024: on 31 December 2025 and the next day; Kurang in 2024 alone',
    expected: 'met, not known, failed',
    run: () => {
      const appraisal = (year: number, predikat: 'BAIK' | 'KURANG') => ({
        year,
        predikat,
        sealedOn: localDate(`${year + 1}-01-15`),
        told: { eventId: '', at: new Date(0) },
      });
      const good = [appraisal(2023, 'BAIK'), appraisal(2024, 'BAIK')];
      return [
        performanceCondition({ appraisals: good }, localDate('2025-12-31')),
        performanceCondition({ appraisals: good }, localDate('2026-01-01')),
        performanceCondition({ appraisals: [appraisal(2024, 'KURANG')] }, localDate('2025-12-31')),
      ]
        .map(({ met }) => (met === null ? 'not known' : met ? 'met' : 'failed'))
        .join(', ');
    },
  },
};
