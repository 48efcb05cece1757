import type { Sql } from '@asn/event-log';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, UseCases, type Payload, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadSelection } from '../selection/load-selection.ts';
import type { DeclareConflictInput, ScoreInterviewInput } from './interview.input.ts';
import { marksRejections, type Rubric } from './interview.rule.ts';

export interface Interviewed extends Payload {
  application?: string;
}

interface Asked {
  scorer: string;
  selectionId: string;
}

/** A scorer gives points, or says that they may not: what is done by members of the panel only. */
@Injectable()
export class ScoreInterview {
  constructor(private readonly useCases: UseCases) {}

  /** Keeps what one scorer gives; given again, it replaces what they gave before. */
  score(context: RequestContext, input: ScoreInterviewInput): Promise<Interviewed> {
    return this.useCases.run<Interviewed>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const asked = await member(unit, input.application, rejections);
      if (asked === null) return { rejections, warnings: [] };
      const conflicts = await unit.sql.query(
        'select from conflict_of_interest where application_id = $1 and employee_id = $2',
        [input.application, asked.scorer],
      );
      if (conflicts.rowCount > 0) rejections.push(CONFLICTED);
      const rubric = await rubricOf(unit.sql, asked.selectionId);
      rejections.push(
        ...marksRejections(
          Object.fromEntries(input.marks.map(({ criterion, points }) => [criterion, points])),
          rubric,
        ),
      );
      if (rejections.length > 0) return { rejections, warnings: [] };
      await unit.sql.query(
        `insert into interview_score (application_id, employee_id, criterion, points, scored_at)
         select $1::uuid, $2::uuid, criterion, points, $4::timestamptz
         from jsonb_to_recordset($3::jsonb) as told (criterion text, points int)
         on conflict (application_id, employee_id, criterion)
           do update set points = excluded.points, scored_at = excluded.scored_at`,
        [input.application, asked.scorer, JSON.stringify(input.marks), unit.now],
      );
      return { rejections, warnings: [], application: input.application };
    });
  }

  /** Keeps that a scorer may not judge an applicant. What they gave before stands on record and does not count. */
  declare(context: RequestContext, { application, reason }: DeclareConflictInput): Promise<Interviewed> {
    return this.useCases.run<Interviewed>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const asked = await member(unit, application, rejections);
      if (reason.trim() === '') rejections.push(REASON_REQUIRED);
      if (asked === null || rejections.length > 0) return { rejections, warnings: [] };
      await unit.sql.query(
        `insert into conflict_of_interest (application_id, employee_id, reason, declared_at)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [application, asked.scorer, reason.trim(), unit.now],
      );
      return { rejections, warnings: [], application };
    });
  }
}

/** The caller as a member of the panel for an applicant who is invited; null, with a rejection, when they are not. */
async function member(unit: UnitOfWork, application: string, rejections: Rejection[]): Promise<Asked | null> {
  const scorer = unit.actor.personId;
  const { rows } = isOpaqueId(application)
    ? await unit.sql.query<{ selection_id: string }>(
        `select a.selection_id from application a
         join panel_member m on m.selection_id = a.selection_id and m.employee_id = $2::uuid
         where a.id = $1 and a.invited`,
        [application, scorer],
      )
    : { rows: [] };
  const [found] = rows;
  if (found === undefined || scorer === null) {
    rejections.push(NOT_ON_PANEL);
    return null;
  }
  await loadSelection(unit, found.selection_id, 'SCORE_INTERVIEW', rejections);
  return { scorer, selectionId: found.selection_id };
}

async function rubricOf(sql: Sql, selectionId: string): Promise<Rubric[]> {
  const { rows } = await sql.query<Rubric>(
    'select criterion, weight, highest from rubric_criterion where selection_id = $1 order by criterion',
    [selectionId],
  );
  return rows;
}

const NOT_ON_PANEL = rejection(
  'NOT_ON_PANEL',
  {
    id: 'Tidak ada peserta wawancara seperti itu yang Anda nilai.',
    en: 'There is no such participant whom you score.',
  },
  { path: ['application'] },
);
const CONFLICTED = rejection(
  'CONFLICT_OF_INTEREST',
  {
    id: 'Anda menyatakan benturan kepentingan dengan peserta ini, jadi tidak dapat menilainya.',
    en: 'You declared a conflict of interest with this participant, so you cannot score them.',
  },
  { law: 'UU 20/2023 art. 2', path: ['application'] },
);
const REASON_REQUIRED = rejection(
  'REASON_REQUIRED',
  { id: 'Alasan benturan kepentingan wajib diisi.', en: 'A conflict of interest needs its reason.' },
  { path: ['reason'] },
);
