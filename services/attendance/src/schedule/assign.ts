import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../employee/account.ts';
import { notInReach } from '../employee/reach.ts';
import { LAST_BEFORE_FIRST, textRejections } from '../employee/text.ts';
import { PATTERN_UNKNOWN } from '../working-time/working-time.rule.ts';
import type {
  AssignScheduleInput,
  CalendarDayInput,
  CalendarDaySet,
  ScheduleAssigned,
} from './schedule.type.ts';

/** Lays down by which pattern people work. What was laid down before is kept; the last one recorded counts. */
@Injectable()
export class AssignSchedule {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: AssignScheduleInput): Promise<ScheduleAssigned> {
    const { pattern = null, employee = null, unit = null, from, to = null, reason } = input;
    const refused = await this.#refused(context, employee, unit);
    return this.useCases.run<ScheduleAssigned>(context, async ({ sql, actor, now }) => {
      const rejections = [...(refused === undefined ? [] : [refused]), ...textRejections({ reason })];
      if (to !== null && to < from) rejections.push(LAST_BEFORE_FIRST);
      const known = await sql.query('select from working_pattern where pattern = $1', [pattern]);
      if (pattern !== null && known.rowCount === 0) rejections.push(PATTERN_UNKNOWN);
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query(
        `insert into work_schedule (person_id, unit_id, pattern, valid, reason, recorded_at, recorded_by)
         values ($1, $2, $3, daterange($4, $5, '[]'), $6, $7, $8)`,
        [employee, unit, pattern, from, to, reason.trim(), now, accountOf(actor)],
      );
      return { rejections, warnings: [], from };
    });
  }

  /**
   * Puts a day into the calendar: a WORKDAY takes away what was put in before it; of a holiday and joint leave after
   * it, the holiday counts.
   */
  setDay(context: RequestContext, input: CalendarDayInput): Promise<CalendarDaySet> {
    return this.useCases.run<CalendarDaySet>(context, async ({ sql, actor }) => {
      const { date, name, kind, basis } = input;
      const rejections = textRejections({ name, basis });
      if (!CALENDAR_KINDS.has(kind)) rejections.push(KIND_UNKNOWN);
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query(
        'insert into calendar_day (day, name, kind, basis, recorded_by) values ($1, $2, $3, $4, $5)',
        [date, name.trim(), kind, basis.trim(), accountOf(actor)],
      );
      return { rejections, warnings: [], date };
    });
  }

  async #refused(
    context: RequestContext,
    employee: string | null,
    unit: string | null,
  ): Promise<Rejection | undefined> {
    const { roles, administeredUnits } = context.actor;
    if (employee !== null && unit !== null) return PERSON_OR_UNIT;
    if (employee !== null)
      return notInReach(context, this.authority, employee, ['UNIT_ADMIN', 'PERSONNEL_ADMIN']);
    await this.authority.require(context);
    if (roles.has('PERSONNEL_ADMIN'))
      return unit === null || isOpaqueId(unit) ? undefined : UNIT_NOT_IN_REACH;
    return unit !== null && administeredUnits.includes(unit) ? undefined : UNIT_NOT_IN_REACH;
  }
}

const CALENDAR_KINDS: ReadonlySet<string> = new Set(['HOLIDAY', 'JOINT_LEAVE', 'WORKDAY']);

const KIND_UNKNOWN = rejection(
  'CALENDAR_KIND_UNKNOWN',
  { id: 'Jenis hari: HOLIDAY, JOINT_LEAVE, atau WORKDAY.', en: 'A day is HOLIDAY, JOINT_LEAVE or WORKDAY.' },
  { path: ['kind'] },
);
const PERSON_OR_UNIT = rejection(
  'PERSON_OR_UNIT',
  { id: 'Sebutkan pegawai atau unit, tidak keduanya.', en: 'Name a person or a unit, not both.' },
  { path: ['unit'] },
);
const UNIT_NOT_IN_REACH = rejection(
  'UNIT_NOT_IN_REACH',
  {
    id: 'Jadwal unit ini tidak boleh diatur oleh akun ini.',
    en: 'This account may not lay down the working time of this unit.',
  },
  { path: ['unit'] },
);
