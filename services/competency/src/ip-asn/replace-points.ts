import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { textRejections } from '../person/text.ts';
import type { IpAsnPointsType, ReplaceIpAsnPointsInput } from './points.type.ts';
import { readEditions } from './read-facts.ts';
import { readPointsInForce } from './read-points.ts';
import { replacePointsRejections } from './replace-points.rule.ts';

export interface PointsReplaced extends Payload {
  points?: IpAsnPointsType[];
}

/** The personnel agency records that other figures hold from a day on. Everyone is counted anew. */
@Injectable()
export class ReplaceIpAsnPoints {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ReplaceIpAsnPointsInput): Promise<PointsReplaced> {
    return this.useCases.run<PointsReplaced>(context, async ({ em, sql, now, actor }) => {
      // Two who replace at once would each judge by what the other is about to replace.
      await sql.query('lock table ip_asn_points in share row exclusive mode');
      const last = (await readEditions(em)).at(-1);
      if (last === undefined) throw new Error('the index has no figures');
      const rejections = [
        ...textRejections(input.source, 'source'),
        ...textRejections(input.reason, 'reason'),
        ...replacePointsRejections(input, last),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const cases = input.points.map((one) => one.case);
      const points = input.points.map((one) => one.points);
      await sql.query(
        `insert into ip_asn_points (point_case, valid_from, points, source, reason, recorded_by, recorded_at)
         select point_case, $3, points, $4, $5, $6, $7 from unnest($1::text[], $2::numeric[]) as new (point_case, points)`,
        [cases, points, input.from, input.source.trim(), input.reason.trim(), accountOf(actor), now],
      );
      return { rejections, warnings: [], points: await readPointsInForce(sql, input.from) };
    });
  }
}
