import { localDate, type LocalDate } from '@asn/civil-date';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../employee/account.ts';
import { textRejections } from '../employee/text.ts';
import {
  figureRejections,
  hoursOf,
  PATTERN_UNKNOWN,
  ramadanRejections,
  workingHoursRejections,
} from './working-time.rule.ts';
import type {
  ReplaceDisciplineFiguresInput,
  ReplaceWorkingHoursInput,
  SetRamadanInput,
  WorkingTimeSet,
} from './working-time.type.ts';

/** Lays down figures of the law anew, from a day on, with their source. What held before stays as it was. */
@Injectable()
export class ReplaceWorkingTime {
  constructor(private readonly useCases: UseCases) {}

  hours(context: RequestContext, input: ReplaceWorkingHoursInput): Promise<WorkingTimeSet> {
    return this.useCases.run<WorkingTimeSet>(context, async ({ sql }) => {
      const { pattern, from, hours, source } = input;
      const { rows } = await sql.query<{ latest: LocalDate | null }>(
        'select max(valid_from)::text as latest from working_hours where pattern = $1',
        [pattern],
      );
      const latest = rows[0]?.latest ?? null;
      const rejections = textRejections({ source });
      if (latest === null) rejections.push(PATTERN_UNKNOWN);
      else rejections.push(...workingHoursRejections(hours, from, latest));
      if (rejections.length > 0) return { rejections, warnings: [] };
      const minutes = hours.map((each) => ({ ...each, ...hoursOf(each) }));
      await sql.query(
        `insert into working_hours
           (pattern, valid_from, ramadan, weekday, starts, latest_start, ends, break_minutes, source)
         select $1, $2, ramadan, weekday, starts, "latestStart", ends, "breakMinutes", $3
         from jsonb_to_recordset($4) as hours
           (ramadan boolean, weekday int, starts int, "latestStart" int, ends int, "breakMinutes" int)`,
        [pattern, from, source.trim(), JSON.stringify(minutes)],
      );
      return { rejections, warnings: [], from };
    });
  }

  ramadan(context: RequestContext, input: SetRamadanInput): Promise<WorkingTimeSet> {
    return this.useCases.run<WorkingTimeSet>(context, async ({ sql, actor }) => {
      const { hijriYear, starts, ends, source } = input;
      const rejections = [...textRejections({ source }), ...ramadanRejections(starts, ends)];
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query(
        'insert into ramadan_period (hijri_year, starts, ends, source, recorded_by) values ($1, $2, $3, $4, $5)',
        [hijriYear, starts, ends, source.trim(), accountOf(actor)],
      );
      return { rejections, warnings: [], from: starts };
    });
  }

  figures(context: RequestContext, input: ReplaceDisciplineFiguresInput): Promise<WorkingTimeSet> {
    return this.useCases.run<WorkingTimeSet>(context, async ({ sql, actor }) => {
      const { fromYear, minutesADay, warningMinutes, source } = input;
      const { rows } = await sql.query<{ latest: LocalDate }>(
        'select max(valid_from)::text as latest from discipline_figure',
      );
      const rejections = [...textRejections({ source }), ...figureRejections(input, rows[0]!.latest)];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const from = localDate(`${fromYear}-01-01`);
      await sql.query(
        `insert into discipline_figure (valid_from, minutes_a_day, warning_minutes, source, recorded_by)
         values ($1, $2, $3, $4, $5)`,
        [from, minutesADay, warningMinutes, source.trim(), accountOf(actor)],
      );
      return { rejections, warnings: [], from };
    });
  }
}
