import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { textRejections } from '../appraisal/appraisal.rule.ts';
import { EMPLOYEE_NOT_FOUND } from '../appraisal/load-appraised.ts';
import { loadAssessed } from '../employee/load-assessed.ts';
import type { GiveFeedbackInput } from './feedback.type.ts';

/** What a use case about feedback answers; `feedbackId` when it took effect. */
export interface FeedbackSaid extends Payload {
  feedbackId?: string;
}

/** A superior tells one of their people what they have seen. It can't be taken back. */
@Injectable()
export class GiveFeedback {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: GiveFeedbackInput): Promise<FeedbackSaid> {
    await this.authority.require(context);
    const { personId } = context.actor;
    const employee = await loadAssessed(context, input.employee);
    const byWhen = input.byWhen ?? null;
    const rejections: Rejection[] = (['seen', 'effect', 'next'] as const).flatMap((part) =>
      textRejections(input[part], part),
    );
    if (byWhen !== null && byWhen < context.actor.today) rejections.push(BY_WHEN_PAST);
    if (employee === null) rejections.push(EMPLOYEE_NOT_FOUND);
    else if (!employee.standings.includes('SUPERIOR')) rejections.push(NOT_IN_THE_LINE);
    if (rejections.length > 0) return { rejections, warnings: [] };
    return this.useCases.run<FeedbackSaid>(context, async ({ sql, now }) => {
      const id = randomUUID();
      await sql.query(
        `insert into feedback (id, person_id, giver_id, seen, effect, next, by_when, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          input.employee,
          personId,
          input.seen.trim(),
          input.effect.trim(),
          input.next.trim(),
          byWhen,
          now,
        ],
      );
      return { rejections, warnings: [], feedbackId: id };
    });
  }
}

const NOT_IN_THE_LINE = rejection(
  'NOT_IN_THE_LINE',
  {
    id: 'Umpan balik diberikan oleh atasan, langsung atau tidak langsung.',
    en: 'Feedback is given by those who lead the person.',
  },
  { law: 'PP 30/2019', path: ['employee'] },
);
const BY_WHEN_PAST = rejection(
  'BY_WHEN_PAST',
  { id: 'Batas waktu tidak boleh sebelum hari ini.', en: 'It cannot be due before today.' },
  { path: ['byWhen'] },
);
