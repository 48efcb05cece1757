import type { Standing } from '@asn/access';
import { batched, isOpaqueId, pageOf, type LastSeen, type Pin, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type {
  ApplicantType,
  ApplicationPage,
  ApplicationsArgs,
  ApplicationType,
} from './application.type.ts';

/** Applicants are no employees: who may read of them stands to all of them by a role in the whole regency. */
const standingsOf = ({ actor }: RequestContext): Standing[] =>
  (['PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER'] as const).filter((role) =>
    actor.regencyWide.has(role),
  );

type Row = Omit<ApplicationType, 'standings' | 'applicant'>;

const columns = sql`a.id, a.participant_number as "participantNumber", a.line_id as "lineId", a.verdict,
  (select coalesce(jsonb_agg(jsonb_build_object('requirement', requirement, 'met', met, 'reason', reason) order by requirement), '[]')
   from requirement_check c where c.application_id = a.id and c.judged_at = (
     select max(judged_at) from requirement_check where application_id = a.id)) as findings,
  (select jsonb_build_object('skd', skd, 'below', below, 'status', status, 'rank', rank, 'final', final,
     'tieCriterion', tie_criterion, 'tieBehind', tie_behind)
   from ranking_row r where r.application_id = a.id) as ranking,
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'stage', o.stage, 'number', o.number,
     'portalReference', o.portal_reference, 'raisedOn', o.raised_on, 'grounds', o.grounds, 'answerBy', g.ends_on,
     'upheld', w.upheld, 'reasons', w.reasons, 'answeredOn', w.answered_on) order by o.raised_on, o.id), '[]')
   from objection o join selection_stage g on g.selection_id = o.selection_id and g.stage = o.stage
   left join objection_answer w on w.objection_id = o.id where o.application_id = a.id) as objections`;

/** Applications of a selection by their number, a page at a time. */
export async function listApplications(
  context: RequestContext,
  args: ApplicationsArgs,
): Promise<ApplicationPage> {
  const { selection, line = null, unjudged, objecting } = args;
  const { nodes, pageInfo } = await pageOf(
    { first: args.first, after: args.after ?? null },
    {
      filter: JSON.stringify({ selection, line, unjudged, objecting }),
      first: true,
      pin: NOTHING,
      read: (_, after, limit) => readPage(context, args, after, limit),
    },
  );
  return { nodes: nodes.map((row) => withStandings(context, row)), pageInfo };
}

/** The number of a participant never changes, so that nothing needs to be pinned. */
const NOTHING: Pin<boolean> = { write: () => ({}), read: () => true };

async function readPage(
  context: RequestContext,
  { selection, line, unjudged, objecting }: ApplicationsArgs,
  after: LastSeen | null,
  limit: number,
): Promise<(Row & LastSeen)[]> {
  if (!isOpaqueId(selection) || (line != null && !isOpaqueId(line))) return [];
  const { rows } = await sql<Row & LastSeen>`
    select ${columns}, a.participant_number as name from application a
    where a.selection_id = ${selection}::uuid
      ${line == null ? sql`` : sql`and a.line_id = ${line}::uuid`}
      ${unjudged ? sql`and a.verdict is null` : sql``}
      ${objecting ? OBJECTING : sql``}
      ${after === null ? sql`` : sql`and a.participant_number > ${after.name}`}
    order by a.participant_number limit ${limit}`.execute(context.db);
  return rows;
}

const OBJECTING = sql`and exists (
  select from objection o where o.application_id = a.id
    and not exists (select from objection_answer w where w.objection_id = o.id))`;

/** An application by id; null when there is none. */
export async function loadApplication(context: RequestContext, id: string): Promise<ApplicationType | null> {
  if (!isOpaqueId(id)) return null;
  const row = await batched(context, 'application', id, async (ids) => {
    const { rows } = await sql<Row>`
      select ${columns} from application a where a.id = any (${[...ids]}::uuid[])`.execute(context.db);
    return new Map(rows.map((found) => [found.id, found]));
  });
  return row === null ? null : withStandings(context, row);
}

const withStandings = (context: RequestContext, row: Row): ApplicationType => ({
  ...row,
  applicant: null,
  standings: standingsOf(context),
});

/**
 * Who applied. Row level security, told which applications are read, is the net below the classes of the fields.
 */
export function loadApplicant(context: RequestContext, applicationId: string): Promise<ApplicantType | null> {
  return batched(context, 'applicant', applicationId, async (ids) => {
    const standings = standingsOf(context);
    const rows = await context.db.transaction().execute(async (tx) => {
      const people = await sql<{ applicant_id: string }>`
        select applicant_id from application where id = any (${[...ids]}::uuid[])`.execute(tx);
      const readers = people.rows.map(({ applicant_id }) => applicant_id).join(',');
      await sql`select set_config('asn.identity_readers', ${readers}, true)`.execute(tx);
      const found = await sql<ApplicantType & { application_id: string }>`
        select a.id as application_id, i.name, i.birth_date::text as "birthDate", i.nik
        from application a join applicant_identity i using (applicant_id)
        where a.id = any (${[...ids]}::uuid[])`.execute(tx);
      return found.rows;
    });
    return new Map(rows.map(({ application_id, ...row }) => [application_id, { ...row, standings }]));
  });
}
