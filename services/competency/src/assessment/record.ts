import type { Standing } from '@asn/access';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { reach } from '../person/reached.ts';
import { textRejections } from '../person/text.ts';
import { lockProfiles } from '../profile/profile-aggregate.ts';
import { recordAssessments } from '../profile/record-profile.ts';
import { assessmentRejections, OWN_ASSESSMENT } from './assessment.rule.ts';
import type { AssessmentsChanged, RecordAssessmentInput } from './assessment.type.ts';

const ADMINS: readonly Standing[] = ['UNIT_ADMIN', 'PERSONNEL_ADMIN'];

/** Records an assessment: a superior their own judgement, an admin what an institution reports. */
@Injectable()
export class RecordAssessment {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: RecordAssessmentInput): Promise<AssessmentsChanged> {
    const standings: readonly Standing[] = input.source === 'SUPERIOR' ? ['SUPERIOR'] : ADMINS;
    const reached = await reach(context, this.authority, input.employee, standings);
    return this.useCases.run<AssessmentsChanged>(context, async (unit) => {
      const report = { ...input, validUntil: input.validUntil ?? null };
      const known = await knownCodes(
        unit,
        input.results.map(({ competency }) => competency),
      );
      const rejections = [
        ...('refused' in reached ? [reached.refused] : []),
        ...(input.employee === unit.actor.personId ? [OWN_ASSESSMENT] : []),
        ...textRejections(input.assessor, 'assessor'),
        ...assessmentRejections(report, known, unit.today),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      await lockProfiles(unit.sql, [input.employee]);
      await unit.sql.query(
        `insert into assessment
           (id, person_id, competency, level, source, assessor, assessed_on, valid_until, recorded_at, recorded_by)
         select gen_random_uuid(), $1, competency, level, $2, $3, $4::date, $5::date, $6::timestamptz, $7
         from jsonb_to_recordset($8) as result (competency text, level int)`,
        [
          input.employee,
          input.source,
          input.assessor.trim(),
          input.on,
          report.validUntil,
          unit.now,
          accountOf(unit.actor),
          JSON.stringify(input.results),
        ],
      );
      await recordAssessments(unit, [input.employee]);
      return { rejections, warnings: [], personId: input.employee };
    });
  }
}

async function knownCodes({ sql }: UnitOfWork, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql.query<{ code: string }>(
    'select code from competency where code = any ($1::text[])',
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}
