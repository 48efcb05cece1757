import type { LocalDate } from '@asn/civil-date';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { textRejections } from '../appraisal/appraisal.rule.ts';
import { accountOf } from '../employee/account.ts';
import type { DistributionRowType, ReplaceDistributionInput } from './distribution.type.ts';
import { replaceRejections } from './replace.rule.ts';

export interface DistributionReplaced extends Payload {
  row?: DistributionRowType;
}

/** The personnel agency records that another distribution holds from a day on. */
@Injectable()
export class ReplaceDistribution {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ReplaceDistributionInput): Promise<DistributionReplaced> {
    return this.useCases.run<DistributionReplaced>(context, async ({ sql, now, actor }) => {
      const { organisation, from, smallestUnit, bounds } = input;
      const { rows } = await sql.query<{ latest: LocalDate | null }>(
        'select max(valid_from)::text as latest from predikat_distribution where organisation = $1',
        [organisation],
      );
      const rejections = [
        ...textRejections(input.source, 'source'),
        ...textRejections(input.reason, 'reason'),
        ...replaceRejections(input, rows[0]?.latest ?? null),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const source = input.source.trim();
      await sql.query(
        `insert into predikat_distribution
           (organisation, valid_from, smallest_unit, bounds, source, reason, recorded_by, recorded_at)
         values ($1, $2, $3, jsonb_strip_nulls($4::jsonb), $5, $6, $7, $8)`,
        [
          organisation,
          from,
          smallestUnit,
          JSON.stringify(bounds),
          source,
          input.reason.trim(),
          accountOf(actor),
          now,
        ],
      );
      return { rejections, warnings: [], row: { organisation, from, source } };
    });
  }
}
