import { Authority, loadEmployee, type EmployeeType } from '@asn/people';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from './account.ts';
import { readKnownPeople } from './read-known-people.ts';
import { recordScoresRejections } from './record-scores.rule.ts';
import type { RecordTalentScoresInput } from './scores.type.ts';
import { textRejections } from './text.ts';

export interface ScoresRecorded extends Payload {
  people?: string[];
}

/** The personnel agency records what an assessment found that no service tells of. */
@Injectable()
export class RecordTalentScores {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: RecordTalentScoresInput): Promise<ScoresRecorded> {
    await this.authority.require(context);
    return this.useCases.run<ScoresRecorded>(context, async ({ sql, actor, now, today }) => {
      const people = [...new Set(input.scores.map(({ employee }) => employee))];
      const known = await readKnownPeople(sql, people);
      const rejections = [
        ...textRejections(input.source, 'source'),
        ...recordScoresRejections(input, { known, recorder: actor.personId, today }),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query(
        `insert into talent_score
           (id, person_id, part, score, assessed_on, valid_until, source, recorded_by, recorded_at)
         select gen_random_uuid(), employee, part, score, $2, $3, $4, $5, $6
         from jsonb_to_recordset($1) as new (employee uuid, part text, score numeric)`,
        [
          JSON.stringify(input.scores),
          input.assessedOn,
          input.validUntil,
          input.source.trim(),
          accountOf(actor),
          now,
        ],
      );
      return { rejections, warnings: [], people };
    });
  }
}

/** Those who were assessed, as far as the caller may see them. */
export const loadAssessed = async (
  context: RequestContext,
  { people }: ScoresRecorded,
): Promise<(EmployeeType | null)[] | null> =>
  people === undefined ? null : Promise.all(people.map((id) => loadEmployee(context, id)));
