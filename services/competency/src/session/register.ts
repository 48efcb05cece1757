import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { EMPLOYEE_NOT_FOUND, reach } from '../person/reached.ts';
import { lockSession, SESSION_NOT_FOUND } from './lock-session.ts';
import { lineRejections } from './session.rule.ts';
import type { RegisterInput, RegistrationChanged } from './session.type.ts';

/** Somebody takes a seat, or a place in the line when there is none left. */
@Injectable()
export class Register {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: RegisterInput): Promise<RegistrationChanged> {
    const employee = input.employee ?? context.actor.personId;
    if (employee === null) return { rejections: [EMPLOYEE_NOT_FOUND], warnings: [] };
    const reached = await reach(context, this.authority, employee, ['SELF', 'UNIT_ADMIN', 'PERSONNEL_ADMIN']);
    return this.useCases.run<RegistrationChanged>(context, async (unit) => {
      // Twenty at once stand here one after the other, so that the line is the order in which they came.
      const session = await lockSession(unit, input.session);
      const rejections = [
        ...('refused' in reached ? [reached.refused] : []),
        ...(session === null ? [SESSION_NOT_FOUND] : lineRejections(session, unit.today)),
      ];
      if (rejections.length > 0 || session === null) return { rejections, warnings: [] };
      const seat = session.taken < session.quota;
      const { rows } = await unit.sql.query<{ id: string }>(
        `insert into registration (id, session_id, person_id, state, registered_at, registered_by)
         values (gen_random_uuid(), $1, $2, $3, $4, $5) returning id`,
        [session.id, employee, seat ? 'REGISTERED' : 'WAITING', unit.now, accountOf(unit.actor)],
      );
      if (seat) await unit.sql.query('update session set taken = taken + 1 where id = $1', [session.id]);
      return { rejections, warnings: [], registrationId: rows[0]!.id };
    });
  }
}

export const REGISTERED_ALREADY = rejection(
  'REGISTERED_ALREADY',
  { id: 'Pegawai ini sudah terdaftar atau menunggu.', en: 'This employee has a seat or waits already.' },
  { path: ['employee'] },
);
