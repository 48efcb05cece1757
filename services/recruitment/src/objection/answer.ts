import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { ApplicationChanged } from '../application/application.payload.ts';
import { recordJudgements } from '../application/judgement.ts';
import { loadSelection, type Selection } from '../selection/load-selection.ts';
import type { AnswerObjectionInput } from './objection.input.ts';
import { answerRejections, type ObjectionStage } from './objection.rule.ts';

interface Raised {
  id: string;
  application_id: string;
  selection_id: string;
  stage: ObjectionStage;
}

/**
 * An objection is answered, once, with reasons. Upheld, the verdict is judged anew in the same transaction; one to the
 * result asks for another edition, without which no filing begins.
 */
@Injectable()
export class AnswerObjection {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: AnswerObjectionInput): Promise<ApplicationChanged> {
    return this.useCases.run<ApplicationChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const raised = await load(unit, input.objection);
      if (raised === null) return { rejections: [OBJECTION_NOT_FOUND], warnings: [] };
      const selection = await loadSelection(unit, raised.selection_id, null, rejections);
      if (selection === null) return { rejections, warnings: [] };
      // Read under the selection's lock: of two who answer at once, the second finds the answer.
      const answered = await unit.sql.query('select from objection_answer where objection_id = $1', [
        raised.id,
      ]);
      if (answered.rowCount > 0) return { rejections: [OBJECTION_ANSWERED], warnings: [] };
      const { upheld, reasons, findings = null } = input;
      const answer = { upheld, reasons, judged: findings !== null };
      rejections.push(...answerRejections(answer, raised.stage, selection.stages, unit.today));
      if (rejections.length === 0 && findings !== null)
        await this.#judge(unit, selection, { ...raised, findings }, rejections);
      if (rejections.length > 0) return { rejections, warnings: [] };
      await keep(unit, raised, input);
      return { rejections, warnings: [], applicationId: raised.application_id };
    });
  }

  async #judge(
    unit: UnitOfWork,
    selection: Selection,
    { application_id, findings }: Raised & { findings: NonNullable<AnswerObjectionInput['findings']> },
    rejections: Rejection[],
  ): Promise<void> {
    const verdicts = await recordJudgements(
      unit,
      selection,
      [{ application: application_id, findings, path: [] }],
      rejections,
    );
    if (rejections.length === 0 && verdicts.get(application_id) !== 'MS') rejections.push(STILL_NOT_MET);
  }
}

async function load({ sql }: UnitOfWork, id: string): Promise<Raised | null> {
  if (!isOpaqueId(id)) return null;
  const { rows } = await sql.query<Raised>(
    'select id, application_id, selection_id, stage from objection where id = $1',
    [id],
  );
  return rows[0] ?? null;
}

async function keep(
  { sql, actor: { caller }, today, now }: UnitOfWork,
  { id, selection_id }: Raised,
  { upheld, reasons }: AnswerObjectionInput,
): Promise<void> {
  await sql.query(
    `insert into objection_answer (objection_id, upheld, reasons, answered_on, edition, answered_by, answered_at)
     select $1::uuid, $2, $3, $4::date, max(edition), $5, $6::timestamptz from publication where selection_id = $7`,
    [id, upheld, reasons.trim(), today, `${caller.issuer}|${caller.subject}`, now, selection_id],
  );
}

const OBJECTION_NOT_FOUND = rejection(
  'OBJECTION_NOT_FOUND',
  { id: 'Sanggah tidak ditemukan.', en: 'There is no such objection.' },
  { path: ['objection'] },
);
const OBJECTION_ANSWERED = rejection(
  'OBJECTION_ANSWERED',
  { id: 'Sanggah ini sudah dijawab; jawabannya tetap.', en: 'The objection has been answered; that stands.' },
  { path: ['objection'] },
);
const STILL_NOT_MET = rejection(
  'STILL_NOT_MET',
  {
    id: 'Dengan penilaian ini pelamar tetap TMS; tolak sanggahnya, atau perbaiki penilaiannya.',
    en: 'By these findings the applicant is TMS still: reject the objection, or mend the findings.',
  },
  { law: 'PermenPANRB 6/2024', path: ['findings'] },
);
