import { Authority } from '@asn/people';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { reach } from '../person/reached.ts';
import { lockSession, SESSION_NOT_FOUND } from './lock-session.ts';
import { attendanceRejections, NOT_REGISTERED } from './session.rule.ts';
import type { RecordAttendanceInput, SessionChanged } from './session.type.ts';

/** An admin of these people says who was there on a day. Said again, it changes nothing. */
@Injectable()
export class RecordSessionAttendance {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: RecordAttendanceInput): Promise<SessionChanged> {
    const people = [...new Set(input.employees)];
    const reached = await Promise.all(
      people.map((id) => reach(context, this.authority, id, ['UNIT_ADMIN', 'PERSONNEL_ADMIN'])),
    );
    return this.useCases.run<SessionChanged>(context, async (unit) => {
      const session = await lockSession(unit, input.session);
      const refused = reached.flatMap((one) =>
        'refused' in one ? [{ ...one.refused, path: ['employees'] }] : [],
      );
      if (session === null) return { rejections: [SESSION_NOT_FOUND, ...refused], warnings: [] };
      const rejections = [...refused, ...attendanceRejections(session, input.day, unit.today)];
      const { rows } = await unit.sql.query<{ person_id: string }>(
        `select person_id from registration where session_id = $1 and state = 'REGISTERED'`,
        [session.id],
      );
      const registered = new Set(rows.map(({ person_id }) => person_id));
      if (people.some((id) => !registered.has(id)))
        rejections.push({ ...NOT_REGISTERED, path: ['employees'] });
      if (rejections.length > 0) return { rejections, warnings: [] };
      await unit.sql.query(
        `insert into session_attendance (session_id, person_id, day, recorded_at, recorded_by)
         select $1, person_id, $2::date, $3::timestamptz, $4 from unnest($5::uuid[]) as present (person_id)
         on conflict (session_id, person_id, day) do nothing`,
        [session.id, input.day, unit.now, accountOf(unit.actor), people],
      );
      return { rejections, warnings: [], sessionId: session.id };
    });
  }
}
