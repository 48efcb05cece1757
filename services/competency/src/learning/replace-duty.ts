import { rejection, type Rejection } from '@asn/law';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { textRejections } from '../person/text.ts';
import { countAgainEverywhere } from './count-units.sql.ts';
import type { ReplaceLearningDutyInput } from './learning.input.ts';
import type { LearningDutyRowType } from './learning.payload.ts';

export interface DutyReplaced extends Payload {
  row?: LearningDutyRowType;
}

/** The personnel agency records that another duty holds from a year on; what held before stays. */
@Injectable()
export class ReplaceLearningDuty {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ReplaceLearningDutyInput): Promise<DutyReplaced> {
    return this.useCases.run<DutyReplaced>(context, async (unit) => {
      const { employmentKind, fromYear } = input;
      const row = {
        employmentKind,
        fromYear,
        least: input.least ?? null,
        most: input.most ?? null,
        source: input.source.trim(),
      };
      const { rows } = await unit.sql.query<{ latest: number | null }>(
        'select max(from_year) as latest from learning_duty where employment_kind = $1',
        [employmentKind],
      );
      const rejections = [
        ...textRejections(input.source, 'source'),
        ...textRejections(input.reason, 'reason'),
        ...dutyRejections(row, rows[0]?.latest ?? null),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      await unit.sql.query(
        `insert into learning_duty (employment_kind, from_year, least, most, source, reason, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          employmentKind,
          fromYear,
          row.least,
          row.most,
          row.source,
          input.reason.trim(),
          accountOf(unit.actor),
          unit.now,
        ],
      );
      await countAgainEverywhere(unit.sql);
      return { rejections, warnings: [], row };
    });
  }
}

function dutyRejections(
  { fromYear, least, most }: Omit<LearningDutyRowType, 'source'>,
  latest: number | null,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (latest === null) rejections.push(KIND_UNKNOWN);
  else if (fromYear <= latest || fromYear > 2999) rejections.push(notAfter(latest));
  if (
    [least, most].some((hours) => hours !== null && (hours < 1 || hours > 1_000)) ||
    (least ?? 0) > (most ?? 1_000)
  )
    rejections.push(DUTY_IMPOSSIBLE);
  return rejections;
}

const KIND_UNKNOWN = rejection(
  'EMPLOYMENT_KIND_UNKNOWN',
  { id: 'Jenis kepegawaian ini tidak dikenal.', en: 'There is no such kind of employment.' },
  { path: ['employmentKind'] },
);
const notAfter = (latest: number) =>
  rejection(
    'DUTY_OF_THE_PAST',
    {
      id: `Berlaku setelah tahun ${latest}; yang lalu tidak diubah.`,
      en: `It begins after ${latest}; what is past does not change.`,
    },
    { path: ['fromYear'] },
  );
const DUTY_IMPOSSIBLE = rejection(
  'DUTY_IMPOSSIBLE',
  {
    id: 'JP 1 sampai 1.000, dan paling sedikit tidak melebihi paling banyak.',
    en: 'Hours 1 to 1,000, the least not above the most.',
  },
  { path: ['least'] },
);

export const DUTY_THERE = rejection(
  'DUTY_OF_THE_PAST',
  { id: 'Tahun ini sudah mempunyai ketentuan.', en: 'This year has its duty already.' },
  { path: ['fromYear'] },
);
