import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { TRAINING_NOT_FOUND } from '../learning/propose.ts';
import { accountOf } from '../person/account.ts';
import { textRejections } from '../person/text.ts';
import { sessionRejections } from './session.rule.ts';
import type { OpenSessionInput, SessionChanged } from './session.type.ts';

/** An admin says that a training will be held, and how many seats it has. */
@Injectable()
export class OpenSession {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: OpenSessionInput): Promise<SessionChanged> {
    return this.useCases.run<SessionChanged>(context, async ({ sql, now, actor }) => {
      const training = isOpaqueId(input.training) ? input.training : null;
      const { rowCount } = await sql.query('select from training where id = $1::uuid', [training]);
      const rejections = [
        ...(rowCount === 1 ? [] : [TRAINING_NOT_FOUND]),
        ...textRejections(input.host, 'host'),
        ...textRejections(input.place, 'place'),
        ...sessionRejections(input, input.quota),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { rows } = await sql.query<{ id: string }>(
        `insert into session (id, training_id, host, place, held, quota, opened_at, opened_by)
         values (gen_random_uuid(), $1, $2, $3, daterange($4::date, $5::date, '[]'), $6, $7, $8) returning id`,
        [
          training,
          input.host.trim(),
          input.place.trim(),
          input.from,
          input.to,
          input.quota,
          now,
          accountOf(actor),
        ],
      );
      return { rejections, warnings: [], sessionId: rows[0]!.id };
    });
  }
}
