import type { LocalDate } from '@asn/civil-date';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Kysely } from 'kysely';
import type { IpAsnFacts, Told } from './ip-asn-facts.ts';
import { editionsOf, type Edition, type PointCase } from './points.ts';

/** A fact as JSON has it: times are text. */
type AsText<Fact> = {
  [name in keyof Fact]: Fact[name] extends Date
    ? string
    : Fact[name] extends Told
      ? AsText<Told>
      : Fact[name];
};
type Row = {
  id: string;
  employed: IpAsnFacts['employed'];
  educationLevel: string | null;
  posts: IpAsnFacts['posts'];
} & {
  [list in 'appraisals' | 'sanctions' | 'learned']: AsText<IpAsnFacts[list][number]>[];
};

/** All that is known of these people's indexes. One statement, whatever their number. */
export async function readFacts(
  em: EntityManager,
  people: readonly string[],
): Promise<Map<string, IpAsnFacts>> {
  const { rows } = await sql<Row>`
    select p.person_id as id, p.education_level as "educationLevel",
      case when p.employed is not null
        then jsonb_build_object('from', lower(p.employed), 'to', upper(p.employed)) end as employed,
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', placed.unit_id, 'kind', position.kind,
          'from', lower(placed.valid), 'to', upper(placed.valid)) order by lower(placed.valid) desc nulls last), '[]')
        from workforce_placement placed left join workforce_position position on position.position_id = placed.position_id
        where placed.person_id = p.person_id and placed.kind = 'DEFINITIVE') as posts,
      (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'predikat', predikat, 'sealedOn', sealed_on,
          'told', jsonb_build_object('eventId', event_id, 'at', told_at)) order by sealed_on, told_at), '[]')
        from known_appraisal known where known.person_id = p.person_id) as appraisals,
      (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'from', lower(valid),
          'told', jsonb_build_object('eventId', event_id, 'at', told_at)) order by lower(valid), sanction_id), '[]')
        from known_sanction known where known.person_id = p.person_id) as sanctions,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', record.kind, 'name', record.name, 'hours', entry.hours,
          'year', entry.year, 'endedOn', upper(record.held) - 1, 'recordedAt', entry.recorded_at)
          order by upper(record.held), record.id), '[]')
        from (
          select record_id, year, sum(hours)::int as hours, max(recorded_at) as recorded_at from learning_entry
          where learning_entry.person_id = p.person_id group by record_id, year having sum(hours) > 0
        ) entry
        join learning_record record on record.id = entry.record_id) as learned
    from workforce_person p where p.person_id = any (${[...people]}::uuid[])`.execute(databaseOf(em));
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

const factsOf = ({ employed, educationLevel, posts, appraisals, sanctions, learned }: Row): IpAsnFacts => ({
  employed,
  educationLevel,
  posts,
  appraisals: appraisals.map(({ told, ...appraisal }) => ({ ...appraisal, told: toldOf(told) })),
  sanctions: sanctions.map(({ told, ...sanction }) => ({ ...sanction, told: toldOf(told) })),
  learned: learned.map(({ recordedAt, ...one }) => ({ ...one, recordedAt: new Date(recordedAt) })),
});

const toldOf = ({ eventId, at }: AsText<Told>) => ({ eventId, at: new Date(at) });

/** The figures of the index, by the day from which they hold. */
export async function readEditions(em: EntityManager): Promise<Edition[]> {
  const { rows } = await sql<{ case: PointCase; from: LocalDate; points: number }>`
    select point_case as "case", valid_from::text as "from", points::float8 as points from ip_asn_points`.execute(
    databaseOf(em),
  );
  return editionsOf(rows);
}

/** The tables have no entities: their rows are what the statements say. */
const databaseOf = (em: EntityManager) => em.getKysely<object>() as Kysely<unknown>;
