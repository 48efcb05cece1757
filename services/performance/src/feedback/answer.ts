import { rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { textRejections } from '../appraisal/appraisal.rule.ts';
import type { AnswerFeedbackInput } from './feedback.type.ts';
import type { FeedbackSaid } from './give.ts';

/** The person says what they think of it, once. */
@Injectable()
export class AnswerFeedback {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, { feedback, answer }: AnswerFeedbackInput): Promise<FeedbackSaid> {
    return this.useCases.run<FeedbackSaid>(context, async ({ sql, now }) => {
      const rejections = textRejections(answer, 'answer');
      const { rowCount } = isOpaqueId(feedback)
        ? await sql.query('select from feedback where id = $1 and person_id = $2', [
            feedback,
            context.actor.personId,
          ])
        : { rowCount: 0 };
      if (rowCount === 0) rejections.push(FEEDBACK_NOT_FOUND);
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query('insert into feedback_answer (feedback_id, answer, answered_at) values ($1, $2, $3)', [
        feedback,
        answer.trim(),
        now,
      ]);
      return { rejections, warnings: [], feedbackId: feedback };
    });
  }
}

const FEEDBACK_NOT_FOUND = rejection(
  'FEEDBACK_NOT_FOUND',
  { id: 'Umpan balik tidak ditemukan.', en: 'There is no such feedback for you.' },
  { path: ['feedback'] },
);

/** A second answer: what the key of the table means. */
export const ANSWERED_ALREADY = rejection(
  'ANSWERED_ALREADY',
  { id: 'Umpan balik ini sudah ditanggapi.', en: 'The feedback is answered already.' },
  { path: ['feedback'] },
);
