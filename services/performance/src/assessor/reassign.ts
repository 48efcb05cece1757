import { rejection, type Rejection } from '@asn/law';
import { Authority, loadEmployee } from '@asn/people';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { textRejections } from '../appraisal/appraisal.rule.ts';
import { EMPLOYEE_NOT_FOUND } from '../appraisal/load-appraised.ts';
import { accountOf } from '../employee/account.ts';
import type { ReassignAssessorInput } from './assessor.type.ts';

/** `employeeId` when it took effect. */
export interface AssessorReassigned extends Payload {
  employeeId?: string;
}

/**
 * The personnel agency puts right who assesses somebody. Drafts, progress, proposals and what was signed stay: the
 * right assessor goes on with them.
 */
@Injectable()
export class ReassignAssessor {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: ReassignAssessorInput): Promise<AssessorReassigned> {
    await this.authority.require(context);
    const { employee, from } = input;
    const [assessor, to] = [input.assessor ?? null, input.to ?? null];
    const rejections: Rejection[] = textRejections(input.reason, 'reason');
    if ((await loadEmployee(context, employee)) === null) rejections.push(EMPLOYEE_NOT_FOUND);
    if (assessor === employee) rejections.push(OWN_ASSESSOR);
    else if (assessor !== null && (await loadEmployee(context, assessor)) === null)
      rejections.push(ASSESSOR_NOT_FOUND);
    if (to !== null && to < from) rejections.push(ENDS_BEFORE);
    if (rejections.length > 0) return { rejections, warnings: [] };
    return this.useCases.run<AssessorReassigned>(context, async ({ sql, now }) => {
      await sql.query(
        `insert into assessor_assignment (person_id, assessor_id, valid, reason, recorded_at, recorded_by)
         values ($1, $2, daterange($3::date, $4::date, '[]'), $5, $6, $7)`,
        [employee, assessor, from, to, input.reason.trim(), now, accountOf(context.actor)],
      );
      return { rejections, warnings: [], employeeId: employee };
    });
  }
}

const OWN_ASSESSOR = rejection(
  'OWN_ASSESSOR',
  { id: 'Seseorang tidak menilai dirinya sendiri.', en: 'Nobody assesses themself.' },
  { law: 'PermenPANRB 6/2022', path: ['assessor'] },
);
const ASSESSOR_NOT_FOUND = rejection(
  'ASSESSOR_NOT_FOUND',
  { id: 'Pejabat penilai tidak ditemukan.', en: 'There is no such assessor.' },
  { path: ['assessor'] },
);
const ENDS_BEFORE = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Hari terakhir sebelum hari pertama.', en: 'The last day is before the first.' },
  { path: ['to'] },
);
