import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { recordLearning } from '../profile/record-profile.ts';
import { claimed, DECIDED_ALREADY, lockRecord, RECORD_NOT_FOUND } from './claimed.ts';
import type { ApproveLearningInput } from './learning.input.ts';
import type { LearningChanged } from './learning.payload.ts';
import { approvalRejections } from './learning.rule.ts';
import type { LearningRecordRow } from './learning.type.ts';

/** Whoever leads or administers the person says that the hours count, or how many of them. */
@Injectable()
export class ApproveLearning {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: ApproveLearningInput): Promise<LearningChanged> {
    const record = await claimed(context, this.authority, input.record);
    if (record === null) return { rejections: [RECORD_NOT_FOUND], warnings: [] };
    return this.useCases.run<LearningChanged>(context, async (unit) => {
      const { personId, claimedHours, year } = record;
      const hours = input.hours ?? claimedHours;
      const { state } = await lockRecord(unit, record);
      const rejections = [
        ...(state === 'PROPOSED' ? [] : [DECIDED_ALREADY]),
        ...approvalRejections(hours, claimedHours, personId === unit.actor.personId),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const account = accountOf(unit.actor);
      await unit.sql.query(
        `update learning_record set state = 'APPROVED', decided_by = $2, decided_at = $3 where id = $1`,
        [record.id, account, unit.now],
      );
      await unit.sql.query(
        `insert into learning_entry (record_id, person_id, year, hours, kind, recorded_at, recorded_by)
         values ($1, $2, $3, $4, 'APPROVAL', $5, $6)`,
        [record.id, personId, year, hours, unit.now, account],
      );
      await recordLearning(unit, [personId]);
      return { rejections, warnings: await beyondMost(unit, record), recordId: record.id };
    });
  }
}

/** Hours beyond what may count are facts all the same: they are kept, and said to count for nothing. */
async function beyondMost(
  { sql }: UnitOfWork,
  { personId, year }: Pick<LearningRecordRow, 'personId' | 'year'>,
): Promise<Rejection[]> {
  const { rows } = await sql.query<{ most: number }>(
    `select duty.most from learning_year sum
     join workforce_person p on p.person_id = sum.person_id
     join lateral (
       select most from learning_duty where employment_kind = p.employment_kind and from_year <= sum.year
       order by from_year desc limit 1
     ) duty on sum.hours > duty.most
     where sum.person_id = $1 and sum.year = $2`,
    [personId, year],
  );
  return rows.map(({ most }) =>
    rejection(
      'BEYOND_MOST',
      {
        id: `JP tahun ${year} melebihi ${most}; kelebihannya tidak dihitung.`,
        en: `The hours of ${year} are more than ${most}; what is beyond does not count.`,
      },
      { path: ['hours'], law: 'PP 49/2018' },
    ),
  );
}
