import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { textRejections } from '../person/text.ts';
import { recordLearning } from '../profile/record-profile.ts';
import { claimed, lockRecord, RECORD_NOT_FOUND } from './claimed.ts';
import type { CorrectLearningInput } from './learning.input.ts';
import type { LearningChanged } from './learning.payload.ts';
import { HOURS_IMPOSSIBLE, isHours, OWN_HOURS } from './learning.rule.ts';

/**
 * The personnel agency corrects approved hours by an entry of its own; what was approved is kept. With 0 hours the
 * training was not taken: its record is refused, and whoever took it may claim its certificate.
 */
@Injectable()
export class CorrectLearning {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: CorrectLearningInput): Promise<LearningChanged> {
    const record = await claimed(context, this.authority, input.record);
    if (record === null) return { rejections: [RECORD_NOT_FOUND], warnings: [] };
    return this.useCases.run<LearningChanged>(context, async (unit) => {
      const { state, hours } = await lockRecord(unit, record);
      const rejections = textRejections(input.reason, 'reason');
      if (state !== 'APPROVED') rejections.push(NOT_APPROVED);
      else if (input.hours === hours) rejections.push(NOTHING_CORRECTED);
      if (record.personId === unit.actor.personId) rejections.push(OWN_HOURS);
      if (input.hours !== 0 && !isHours(input.hours)) rejections.push(HOURS_IMPOSSIBLE);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const [reason, account] = [input.reason.trim(), accountOf(unit.actor)];
      await unit.sql.query(
        `insert into learning_entry (record_id, person_id, year, hours, kind, reason, recorded_at, recorded_by)
         values ($1, $2, $3, $4, 'CORRECTION', $5, $6, $7)`,
        [record.id, record.personId, record.year, input.hours - hours, reason, unit.now, account],
      );
      if (input.hours === 0)
        await unit.sql.query(
          `update learning_record set state = 'REFUSED', refusal = $2, decided_by = $3, decided_at = $4 where id = $1`,
          [record.id, reason, account, unit.now],
        );
      await recordLearning(unit, [record.personId]);
      return { rejections, warnings: [], recordId: record.id };
    });
  }
}

const NOT_APPROVED = rejection(
  'NOT_APPROVED',
  { id: 'Belum ada JP yang disetujui untuk dikoreksi.', en: 'There are no approved hours to correct.' },
  { path: ['record'] },
);
const NOTHING_CORRECTED = rejection(
  'NOTHING_CORRECTED',
  { id: 'Koreksi sama dengan yang sudah berlaku.', en: 'The correction is what stands already.' },
  { path: ['hours'] },
);
