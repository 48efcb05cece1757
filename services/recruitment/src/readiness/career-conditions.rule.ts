import { localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import { educationLevels } from '../talent/education-level.table.ts';
import type { Edition, Figures } from '../talent/figures.ts';
import type { Target } from '../talent/read-facts.ts';
import { levelWord, rungOf } from '../talent/rung.rule.ts';
import { standardFigures } from '../talent/standard-figures.table.ts';
import { postOn } from '../talent/talent.rule.ts';
import type { TalentFacts } from '../talent/talent-facts.ts';
import { isAtMost } from './age.rule.ts';
import { same, type Condition, type ConditionName } from './condition.ts';
import { experienceOn } from './experience.rule.ts';
import { functionalLaws, positionLaws, rankFigures, ranks, type PositionLaw } from './requirement.table.ts';

/** A position as the law looks at it. */
export type AskedPosition = Pick<Target, 'kind' | 'title' | 'echelon'>;
type CareerFacts = Pick<
  TalentFacts,
  'employed' | 'employmentKind' | 'grade' | 'educationLevel' | 'retiresOn' | 'posts'
>;

/** What the law asks of who is to hold the position; null for a kind that it does not tell of here. */
export const lawOf = ({ kind, title }: AskedPosition): PositionLaw | null =>
  (kind === 'FUNGSIONAL' ? functionalLaws[levelWord(title)] : positionLaws[kind]) ?? null;

/**
 * A position asks for an employment, a level of education, a rank, time on the rung below, and an age, each by its kind
 * and level. What is not on record is neither met nor failed.
 * @law PP 11/2017 arts. 54, 76, 107 jo PP 17/2020; PermenPANRB 1/2023; PermenPANRB 38/2017
 */
export function careerConditions(
  facts: CareerFacts,
  position: AskedPosition,
  law: PositionLaw,
  on: LocalDate,
  { figures }: Edition,
  editions: readonly Edition[],
): Condition[] {
  const condition = (
    name: ConditionName,
    met: boolean | null,
    required: Sentence,
    recorded: Sentence | null,
    article = law.law,
  ): Condition => ({
    condition: name,
    met,
    required,
    recorded,
    law: article,
    source: topics.personnel,
    asOf: null,
  });
  const { employmentKind, educationLevel, retiresOn } = facts;
  const conditions: Condition[] = [];
  if (law.pns) {
    const met = employmentKind === null ? null : employmentKind === 'PNS';
    conditions.push(
      condition('EMPLOYMENT', met, same('PNS'), employmentKind === null ? null : same(employmentKind)),
    );
  }
  const level = educationLevel === null ? undefined : educationLevels[educationLevel];
  conditions.push(
    condition(
      'EDUCATION',
      level === undefined ? null : educationLevel! >= law.education,
      same(educationLevels[law.education]!.name),
      level === undefined ? null : same(level.name),
    ),
    ...rankCondition(facts.grade, position, figures).map(([met, required, recorded]) =>
      condition('RANK', met, required, recorded, 'PermenPANRB 38/2017'),
    ),
  );
  const rung = rungOf(position.kind, position.title);
  if (law.experience !== null && rung !== null) {
    const { met, ...held } = experienceOn(facts.posts, rung - 1, law.experience, on);
    conditions.push(condition('EXPERIENCE', met, yearsBelow(law.experience), lengthOf(held)));
  }
  if (law.related !== null)
    conditions.push(condition('RELATED_EXPERIENCE', null, related(law.related), null));
  if (law.age !== null) {
    const post = postOn(facts, on);
    const met = isAtMost(law.age, { kind: null, title: null, ...post, retiresOn }, on, editions);
    conditions.push(condition('AGE', met, atMost(law.age), retiresOn === null ? null : retires(retiresOn)));
  }
  return conditions;
}

/** None where the echelon has no lowest rank. */
function rankCondition(
  grade: string | null,
  { echelon }: AskedPosition,
  figures: Figures,
): [boolean | null, Sentence, Sentence | null][] {
  const figure = rankFigures[echelon ?? ''];
  if (figure === undefined) return [];
  const lowest = figures[figure];
  const own = grade === null ? 0 : ranks.indexOf(grade) + 1;
  return [[own === 0 ? null : own >= lowest, same(ranks[lowest - 1]!), grade === null ? null : same(grade)]];
}

const yearsBelow = (years: number): Sentence => ({
  id: `Paling singkat ${years} tahun pada jenjang setingkat di bawahnya atau lebih tinggi.`,
  en: `${years} years on the rung below or higher, at least.`,
});
const lengthOf = ({ years, days }: { years: number; days: number }): Sentence => ({
  id: `${years} tahun ${days} hari tercatat.`,
  en: `${years} years and ${days} days on record.`,
});
const related = (years: number): Sentence => ({
  id: `Pengalaman pada bidang terkait paling singkat ${years} tahun; keterkaitannya dinilai oleh panitia.`,
  en: `${years} years of related work at least; what is related, people judge.`,
});
const atMost = (age: number): Sentence => ({
  id: `Usia paling tinggi ${age} tahun.`,
  en: `At most ${age} years old.`,
});
const retires = (on: LocalDate): Sentence => ({ id: `Pensiun ${on}.`, en: `Retires on ${on}.` });

export const careerConditionsRule: Rule = {
  sentence: 'A position asks for an employment, education, a rank, time on the rung below, and an age.',
  law: [
    'PP 11/2017 art. 54',
    'PP 11/2017 art. 76',
    'PP 11/2017 art. 107 jo PP 17/2020',
    'PermenPANRB 1/2023',
    'PermenPANRB 38/2017',
  ],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a PNS with S-1 and III/c, three years a pengawas, for a Camat (III.a); and with IV/a of whom no education is known',
    expected: 'fails RANK; not known EDUCATION',
    run: () => {
      const on = localDate('2026-11-25');
      const camat = { kind: 'ADMINISTRATOR', title: 'Camat', echelon: 'III.a' };
      const lurah = { unitId: '', positionId: '', kind: 'PENGAWAS', title: 'Lurah' };
      const facts: CareerFacts = {
        employed: null,
        employmentKind: 'PNS',
        grade: 'III/c',
        educationLevel: '40',
        retiresOn: null,
        posts: [{ ...lurah, from: localDate('2023-11-25'), to: null }],
      };
      return [facts, { ...facts, grade: 'IV/a', educationLevel: null }]
        .map((one) => careerConditions(one, camat, lawOf(camat)!, on, standardFigures, [standardFigures]))
        .map((conditions) => conditions.filter(({ met }) => met !== true))
        .map((found) =>
          found.map(({ condition, met }) => `${met === null ? 'not known' : 'fails'} ${condition}`),
        )
        .join('; ');
    },
  },
};
