import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { SUBGRAPH, UseCases, type RequestContext, type SubgraphOptions } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { AttendanceDays } from '../attendance-day/read-days.ts';
import { accountOf } from '../employee/account.ts';
import { notInReach } from '../employee/reach.ts';
import { textRejections } from '../employee/text.ts';
import { timesRejections } from './times.rule.ts';
import type { AttendanceCorrected, CorrectAttendanceInput } from './correction.type.ts';

/** A superior or an admin puts a day right by hand. What the devices told is kept beside it. */
@Injectable()
export class CorrectAttendance {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
    private readonly days: AttendanceDays,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  async run(context: RequestContext, input: CorrectAttendanceInput): Promise<AttendanceCorrected> {
    const { employee, date, cameAt = null, wentAt = null, reason } = input;
    const refused = await notInReach(context, this.authority, employee, [
      'SUPERIOR',
      'UNIT_ADMIN',
      'PERSONNEL_ADMIN',
    ]);
    const payload = await this.useCases.run<AttendanceCorrected>(context, async ({ sql, actor, now }) => {
      const rejections = [...(refused === undefined ? [] : [refused]), ...textRejections({ reason })];
      if (employee === actor.personId) rejections.push(OWN_DAY);
      const { CIVIL_TIME_ZONE: zone } = this.subgraph.environment;
      rejections.push(...timesRejections({ date, cameAt, wentAt }, { now, zone }));
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query(
        `insert into attendance_correction
           (person_id, day, came_at, went_at, reason, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [employee, date, cameAt, wentAt, reason.trim(), now, accountOf(actor)],
      );
      return { rejections, warnings: [] };
    });
    if (payload.rejections.length > 0) return payload;
    return { ...payload, day: await this.days.day(context, employee, date) };
  }
}

const OWN_DAY = rejection(
  'OWN_DAY',
  {
    id: 'Presensi sendiri diperbaiki oleh atasan atau admin.',
    en: 'One’s own day is put right by somebody else.',
  },
  { path: ['employee'] },
);
