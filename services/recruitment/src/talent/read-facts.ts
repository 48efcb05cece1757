import type { LocalDate } from '@asn/civil-date';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { editionsOf, type Edition, type FigureRow } from './figures.ts';
import type { KnownRequirement, TalentFacts, Told } from './talent-facts.ts';

/** A fact as JSON has it: times are text. */
type AsText<Fact> = Fact extends Date
  ? string
  : Fact extends readonly (infer Item)[]
    ? AsText<Item>[]
    : Fact extends string
      ? Fact
      : Fact extends object
        ? { [name in keyof Fact]: AsText<Fact[name]> }
        : Fact;
type Row = AsText<TalentFacts> & { id: string; name: string | null };

/** All that is known of these people's places in the map, with their names. One statement, whatever their number. */
export async function readFacts(
  em: EntityManager,
  people: readonly string[],
): Promise<Map<string, TalentFacts & { name: string | null }>> {
  const { rows } = await sql<Row>`
    select p.person_id as id, p.name, p.employment_kind as "employmentKind", p.grade,
      p.education_level as "educationLevel", p.retires_on::text as "retiresOn",
      case when p.employed is not null
        then jsonb_build_object('from', lower(p.employed), 'to', upper(p.employed)) end as employed,
      held.posts, held.requirements,
      (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'predikat', predikat, 'sealedOn', sealed_on,
          'told', ${TOLD}) order by sealed_on, told_at), '[]')
        from known_appraisal known where known.person_id = p.person_id) as appraisals,
      (select jsonb_build_object('sanctions', sanctions, 'told', ${TOLD})
        from known_discipline known where known.person_id = p.person_id) as discipline,
      (select jsonb_build_object('assessments', assessments, 'told', ${TOLD})
        from known_profile known where known.person_id = p.person_id) as profile,
      (select coalesce(jsonb_agg(jsonb_build_object('part', part, 'score', score, 'assessedOn', assessed_on,
          'validUntil', valid_until, 'recordedAt', recorded_at) order by recorded_at, id), '[]')
        from talent_score score where score.person_id = p.person_id) as scores
    from workforce_person p
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('unitId', placed.unit_id, 'positionId', placed.position_id,
            'kind', position.kind, 'title', position.title, 'from', lower(placed.valid), 'to', upper(placed.valid))
          order by lower(placed.valid) desc nulls last), '[]') as posts,
        coalesce(jsonb_agg(jsonb_build_object('positionId', placed.position_id, 'levels', known.levels, 'told', ${TOLD}))
          filter (where known.position_id is not null), '[]') as requirements
      from workforce_placement placed
      left join workforce_position position on position.position_id = placed.position_id
      left join known_requirement known on known.position_id = placed.position_id
      where placed.person_id = p.person_id and placed.kind = 'DEFINITIVE'
    ) held
    where p.person_id = any (${[...people]}::uuid[])`.execute(em.getKysely<object>());
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

const TOLD = sql`jsonb_build_object('eventId', known.event_id, 'at', known.told_at)`;

const factsOf = ({ appraisals, discipline, profile, requirements, scores, ...row }: Row) => ({
  ...row,
  appraisals: appraisals.map((one) => ({ ...one, told: toldOf(one.told) })),
  discipline: discipline && { ...discipline, told: toldOf(discipline.told) },
  profile: profile && { ...profile, told: toldOf(profile.told) },
  requirements: requirements.map((one) => ({ ...one, told: toldOf(one.told) })),
  scores: scores.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) })),
});

const toldOf = ({ eventId, at }: AsText<Told>): Told => ({ eventId, at: new Date(at) });

/** A position that somebody may be asked about, and what it requires; null where that was not told. */
export interface Target {
  id: string;
  kind: string;
  title: string;
  echelon: string | null;
  requirement: KnownRequirement | null;
}

/** These positions. One statement, whatever their number. */
export async function readTargets(
  em: EntityManager,
  positions: readonly string[],
): Promise<Map<string, Target>> {
  const { rows } = await sql<Omit<Target, 'requirement'> & { requirement: AsText<KnownRequirement> | null }>`
    select position.position_id as id, kind, title, echelon,
      case when known.position_id is not null then jsonb_build_object(
        'positionId', known.position_id, 'levels', known.levels, 'told', ${TOLD}) end as requirement
    from workforce_position position left join known_requirement known on known.position_id = position.position_id
    where position.position_id = any (${[...positions]}::uuid[])`.execute(em.getKysely<object>());
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, requirement: row.requirement && { ...row.requirement, told: toldOf(row.requirement.told) } },
    ]),
  );
}

/** The figures of the map, by the day from which they hold. */
export async function readEditions(em: EntityManager): Promise<Edition[]> {
  const { rows } = await sql<FigureRow & { from: LocalDate }>`
    select figure, valid_from::text as "from", value::float8 as value from talent_figure`.execute(
    em.getKysely<object>(),
  );
  return editionsOf(rows);
}
