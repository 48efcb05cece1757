import { addDays, addMonths } from '@asn/civil-date';
import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { LearningChanged } from '../learning/learning.payload.ts';
import { OWN_HOURS, yearHeld } from '../learning/learning.rule.ts';
import { accountOf } from '../person/account.ts';
import { reach } from '../person/reached.ts';
import { textOrNull } from '../person/text.ts';
import { lockProfiles } from '../profile/profile-aggregate.ts';
import { recordLearning } from '../profile/record-profile.ts';
import { lockSession, SESSION_NOT_FOUND, type LockedSession } from './lock-session.ts';
import { completionRejections } from './session.rule.ts';
import type { CompleteTrainingInput } from './session.type.ts';

/** An admin of the person says what they earned; its hours count at once, and its certificate is kept. */
@Injectable()
export class CompleteTraining {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: CompleteTrainingInput): Promise<LearningChanged> {
    const reached = await reach(context, this.authority, input.employee, ['UNIT_ADMIN', 'PERSONNEL_ADMIN']);
    return this.useCases.run<LearningChanged>(context, async (unit) => {
      const session = await lockSession(unit, input.session);
      if (session === null || 'refused' in reached) {
        const rejections = [
          ...('refused' in reached ? [reached.refused] : []),
          ...(session === null ? [SESSION_NOT_FOUND] : []),
        ];
        return { rejections, warnings: [] };
      }
      const hours = input.hours ?? session.training.hours;
      const taken = await lockTaken(unit, session.id, input.employee);
      const rejections = completionRejections(
        session,
        taken,
        { hours, offered: session.training.hours },
        unit.today,
      );
      if (taken.completed) rejections.push(COMPLETED_ALREADY);
      if (input.employee === unit.actor.personId) rejections.push({ ...OWN_HOURS, path: ['employee'] });
      if (rejections.length > 0) return { rejections, warnings: [] };
      const recordId = await keep(unit, session, input, hours);
      await recordLearning(unit, [input.employee]);
      return { rejections, warnings: [], recordId };
    });
  }
}

async function lockTaken({ sql }: UnitOfWork, session: string, person: string) {
  await lockProfiles(sql, [person]);
  const { rows } = await sql.query<{ registered: boolean; attended: number; completed: boolean }>(
    `select
       exists (select from registration where session_id = $1 and person_id = $2 and state = 'REGISTERED') as registered,
       (select count(*)::int from session_attendance where session_id = $1 and person_id = $2) as attended,
       exists (
         select from learning_record where session_id = $1 and person_id = $2 and state <> 'REFUSED') as completed`,
    [session, person],
  );
  return rows[0]!;
}

async function keep(
  { sql, now, actor }: UnitOfWork,
  session: LockedSession,
  { employee, certificate }: CompleteTrainingInput,
  hours: number,
): Promise<string> {
  const { training, host, from, to } = session;
  const expiresOn = training.validMonths === null ? null : addDays(addMonths(to, training.validMonths), 1);
  const { rows } = await sql.query<{ id: string }>(
    `with record as (
       insert into learning_record (id, person_id, training_id, session_id, kind, name, host, held, year, hours,
         certificate, expires_on, state, proposed_by, proposed_at, decided_by, decided_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, daterange($7::date, $8::date, '[]'), $9::int, $10::int, $11,
         $12::date, 'APPROVED', $13, $14, $13, $14) returning id
     )
     insert into learning_entry (record_id, person_id, year, hours, kind, recorded_at, recorded_by)
     select id, $1, $9, $10, 'APPROVAL', $14, $13 from record returning record_id as id`,
    [
      employee,
      training.id,
      session.id,
      training.kind,
      training.name,
      host,
      from,
      to,
      yearHeld({ to }),
      hours,
      textOrNull(certificate),
      expiresOn,
      accountOf(actor),
      now,
    ],
  );
  return rows[0]!.id;
}

const COMPLETED_ALREADY = rejection(
  'COMPLETED_ALREADY',
  { id: 'Pegawai ini sudah dinyatakan selesai.', en: 'This employee has completed it already.' },
  { path: ['employee'] },
);
