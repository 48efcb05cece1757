import { Authority } from '@asn/people';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { textRejections } from '../person/text.ts';
import { claimed, DECIDED_ALREADY, lockRecord, RECORD_NOT_FOUND } from './claimed.ts';
import type { RefuseLearningInput } from './learning.input.ts';
import type { LearningChanged } from './learning.payload.ts';

/** Whoever leads or administers the person says why a claim does not count. Its certificate may be claimed again. */
@Injectable()
export class RefuseLearning {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: RefuseLearningInput): Promise<LearningChanged> {
    const record = await claimed(context, this.authority, input.record);
    if (record === null) return { rejections: [RECORD_NOT_FOUND], warnings: [] };
    return this.useCases.run<LearningChanged>(context, async (unit) => {
      const { state } = await lockRecord(unit, record);
      const rejections = textRejections(input.reason, 'reason');
      if (state !== 'PROPOSED') rejections.push(DECIDED_ALREADY);
      if (rejections.length > 0) return { rejections, warnings: [] };
      await unit.sql.query(
        `update learning_record set state = 'REFUSED', refusal = $2, decided_by = $3, decided_at = $4 where id = $1`,
        [record.id, input.reason.trim(), accountOf(unit.actor), unit.now],
      );
      return { rejections, warnings: [], recordId: record.id };
    });
  }
}
