import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { reach } from '../person/reached.ts';
import { textRejections } from '../person/text.ts';
import { lockProfiles } from '../profile/profile-aggregate.ts';
import { recordAssessments } from '../profile/record-profile.ts';
import { isLevel, levelUnknown, OWN_ASSESSMENT } from './assessment.rule.ts';
import type { AssessmentsChanged, CorrectAssessmentInput } from './assessment.type.ts';
import { loadAssessedPerson } from './load-assessed-person.ts';

/** An admin corrects or withdraws an assessment; what it corrects is kept. */
@Injectable()
export class CorrectAssessment {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: CorrectAssessmentInput): Promise<AssessmentsChanged> {
    const person = isOpaqueId(input.assessment) ? await loadAssessedPerson(context, input.assessment) : null;
    if (person === null) return { rejections: [ASSESSMENT_NOT_FOUND], warnings: [] };
    const reached = await reach(context, this.authority, person, ['UNIT_ADMIN', 'PERSONNEL_ADMIN']);
    // Whoever may not correct it is told no more of it than whoever names one that is not there.
    if ('refused' in reached) return { rejections: [ASSESSMENT_NOT_FOUND], warnings: [] };
    return this.useCases.run<AssessmentsChanged>(context, async (unit) => {
      const level = input.level ?? null;
      const rejections = textRejections(input.reason, 'reason');
      if (person === unit.actor.personId) rejections.push({ ...OWN_ASSESSMENT, path: ['assessment'] });
      if (level !== null && !isLevel(level)) rejections.push(levelUnknown(['level']));
      if (rejections.length > 0) return { rejections, warnings: [] };
      await lockProfiles(unit.sql, [person]);
      const { rows } = await unit.sql.query<{ same: boolean }>(
        `insert into assessment (id, person_id, competency, level, source, assessor, assessed_on, valid_until, corrects,
           reason, recorded_at, recorded_by)
         select gen_random_uuid(), person_id, competency, $2::int, source, assessor, assessed_on, valid_until, id, $3, $4::timestamptz, $5
         from assessment where id = $1
         returning level is not distinct from (select level from assessment old where old.id = $1) as same`,
        [input.assessment, level, input.reason.trim(), unit.now, accountOf(unit.actor)],
      );
      if (rows[0]?.same !== false) return { rejections: [NOTHING_CORRECTED], warnings: [] };
      await recordAssessments(unit, [person]);
      return { rejections, warnings: [], personId: person };
    });
  }
}

export const ASSESSMENT_CORRECTED = rejection(
  'ASSESSMENT_CORRECTED',
  {
    id: 'Penilaian ini sudah dikoreksi; koreksilah yang berlaku.',
    en: 'This assessment was corrected already; correct the one that stands.',
  },
  { path: ['assessment'] },
);
const ASSESSMENT_NOT_FOUND = rejection(
  'ASSESSMENT_NOT_FOUND',
  { id: 'Penilaian tidak ditemukan.', en: 'There is no such assessment.' },
  { path: ['assessment'] },
);
const NOTHING_CORRECTED = rejection(
  'NOTHING_CORRECTED',
  { id: 'Koreksi sama dengan yang sudah berlaku.', en: 'The correction is what stands already.' },
  { path: ['level'] },
);
