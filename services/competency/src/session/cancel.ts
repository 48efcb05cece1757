import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { reach } from '../person/reached.ts';
import { lockSession } from './lock-session.ts';
import { loadRegistration } from './read-sessions.ts';
import { lineRejections } from './session.rule.ts';
import type { CancelRegistrationInput, RegistrationChanged, RegistrationState } from './session.type.ts';

/** Somebody gives up a seat, which goes to whoever has waited longest, or a place in the line. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: CancelRegistrationInput): Promise<RegistrationChanged> {
    const found = isOpaqueId(input.registration) ? await loadRegistration(context, input.registration) : null;
    if (found === null) return { rejections: [REGISTRATION_NOT_FOUND], warnings: [] };
    const reached = await reach(context, this.authority, found.personId, [
      'SELF',
      'UNIT_ADMIN',
      'PERSONNEL_ADMIN',
    ]);
    // Whoever may not is told no more than whoever names one that is not there.
    if ('refused' in reached) return { rejections: [REGISTRATION_NOT_FOUND], warnings: [] };
    return this.useCases.run<RegistrationChanged>(context, async (unit) => {
      const session = await lockSession(unit, found.sessionId);
      const rejections = lineRejections(session!, unit.today);
      const { rows } = await unit.sql.query<{ state: RegistrationState }>(
        'select state from registration where id = $1',
        [found.id],
      );
      const state = rows[0]!.state;
      if (state === 'CANCELLED') rejections.push(CANCELLED_ALREADY);
      if (rejections.length > 0) return { rejections, warnings: [] };
      await unit.sql.query(`update registration set state = 'CANCELLED' where id = $1`, [found.id]);
      if (state === 'REGISTERED') await passOnSeat(unit, found.sessionId);
      return { rejections, warnings: [], registrationId: found.id };
    });
  }
}

/** The seat goes to the first in line; it is free when nobody waits. The session's lock is held. */
async function passOnSeat({ sql }: UnitOfWork, session: string): Promise<void> {
  const { rowCount } = await sql.query(
    `update registration set state = 'REGISTERED' where id = (
       select id from registration where session_id = $1 and state = 'WAITING' order by place_in_line limit 1)`,
    [session],
  );
  if (rowCount === 0) await sql.query('update session set taken = taken - 1 where id = $1', [session]);
}

const REGISTRATION_NOT_FOUND = rejection(
  'REGISTRATION_NOT_FOUND',
  { id: 'Pendaftaran ini tidak ditemukan.', en: 'There is no such registration.' },
  { path: ['registration'] },
);
const CANCELLED_ALREADY = rejection(
  'CANCELLED_ALREADY',
  { id: 'Pendaftaran ini sudah dibatalkan.', en: 'This registration was cancelled already.' },
  { path: ['registration'] },
);
