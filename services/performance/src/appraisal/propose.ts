import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { ProposeAppraisalInput } from './appraisal.input.ts';
import type { AppraisalProposed } from './appraisal.payload.ts';
import { APPRAISAL_SEALED, textRejections } from './appraisal.rule.ts';
import { loadAppraised } from './load-appraised.ts';
import { lockAppraisal } from './lock-appraisal.ts';
import { predikatOf } from './predikat.rule.ts';

/** The assessor says what a term came to; it may be said again until it is sealed. */
@Injectable()
export class ProposeAppraisal {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: ProposeAppraisalInput): Promise<AppraisalProposed> {
    const { rejections, assessorId } = await loadAppraised(context, this.authority, input);
    rejections.push(...textRejections(input.note, 'note'));
    if (rejections.length > 0) return { rejections, warnings: [] };
    return this.useCases.run<AppraisalProposed>(context, async (unit) => {
      const { employee, year, term, result, behaviour } = input;
      const note = input.note.trim();
      const { id, last } = await lockAppraisal(unit, employee, year, term);
      if (last !== null) return { rejections: [APPRAISAL_SEALED], warnings: [] };
      const predikat = predikatOf(result, behaviour);
      await unit.sql.query(
        `insert into appraisal_proposal (appraisal_id, result, behaviour, predikat, note, assessor_id, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (appraisal_id) do update set result = excluded.result, behaviour = excluded.behaviour,
           predikat = excluded.predikat, note = excluded.note, assessor_id = excluded.assessor_id,
           proposed_at = excluded.proposed_at`,
        [id, result, behaviour, predikat, note, assessorId, unit.now],
      );
      const warnings = (await hasAgreed(unit, employee, year)) ? [] : [NO_AGREED_SKP];
      return { rejections: [], warnings, proposal: { year, term, result, behaviour, predikat, note } };
    });
  }
}

async function hasAgreed({ sql }: UnitOfWork, personId: string, year: number): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from skp join skp_version v on v.skp_id = skp.id
     where skp.person_id = $1 and skp.year = $2
       and v.employee_signed_at is not null and v.superior_signed_at is not null limit 1`,
    [personId, year],
  );
  return rowCount > 0;
}

const NO_AGREED_SKP = rejection(
  'NO_AGREED_SKP',
  {
    id: 'Belum ada SKP tahun ini yang disepakati; evaluasi tanpa SKP perlu alasan pada catatan.',
    en: 'No SKP of the year was agreed; the note should say why it is appraised without one.',
  },
  { law: 'PermenPANRB 6/2022', path: ['year'] },
);
