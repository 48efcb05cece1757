import { addMonths } from '@asn/civil-date';
import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { accountOf } from '../employee/account.ts';
import { notInReach } from '../employee/reach.ts';
import { LAST_BEFORE_FIRST, textRejections } from '../employee/text.ts';
import type {
  AbsenceRecorded,
  LeaveKind,
  RecordDutyTripInput,
  RevokeAbsenceInput,
} from './excused-absence.type.ts';
import { loadOwner } from './load-owner.ts';

/**
 * Records what excuses days, also afterwards. A day is judged when it is asked for, so that those it covers are counted
 * anew without anything being written for them, and nothing can be counted twice.
 */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(
    context: RequestContext,
    input: RecordDutyTripInput,
    kind: LeaveKind | 'DUTY_TRIP',
  ): Promise<AbsenceRecorded> {
    const refused = await notInReach(context, this.authority, input.employee, ADMINS);
    return this.useCases.run<AbsenceRecorded>(context, async ({ sql, actor, now }) => {
      const { employee, from, to, document, documentDate } = input;
      const rejections = [...(refused === undefined ? [] : [refused]), ...textRejections({ document })];
      if (to < from) rejections.push(LAST_BEFORE_FIRST);
      if (to > addMonths(from, LONGEST_MONTHS)) rejections.push(TOO_LONG);
      if (rejections.length > 0) return { rejections, warnings: [] };
      // One after the other for a person: two at once that share a day must not both be taken.
      await sql.query(`select pg_advisory_xact_lock(hashtextextended('absence ' || $1, 0))`, [employee]);
      const { rows } = await sql.query<{ id: string; same: boolean }>(
        `select id, kind = $4 and valid = daterange($2, $3, '[]') and document = $5 as same
         from excused_absence a
         where person_id = $1 and valid && daterange($2, $3, '[]')
           and not exists (select from revoked_absence where absence_id = a.id)`,
        [employee, from, to, kind, document.trim()],
      );
      const same = rows.find((row) => row.same);
      if (same !== undefined) return { rejections, warnings: [], absence: same.id };
      if (rows.length > 0) return { rejections: [DAYS_EXCUSED_ALREADY], warnings: [] };
      const id = randomUUID();
      await sql.query(
        `insert into excused_absence
           (id, person_id, kind, valid, document, document_date, recorded_at, recorded_by)
         values ($1, $2, $3, daterange($4, $5, '[]'), $6, $7, $8, $9)`,
        [id, employee, kind, from, to, document.trim(), documentDate, now, accountOf(actor)],
      );
      return { rejections, warnings: [], absence: id };
    });
  }

  async revoke(context: RequestContext, { absence, reason }: RevokeAbsenceInput): Promise<AbsenceRecorded> {
    const rejections = textRejections({ reason });
    if (rejections.length > 0) return { rejections, warnings: [] };
    const owner = isOpaqueId(absence) ? await loadOwner(context, absence) : null;
    if (owner === null || (await notInReach(context, this.authority, owner, ADMINS)) !== undefined)
      return { rejections: [ABSENCE_UNKNOWN], warnings: [] };
    return this.useCases.run<AbsenceRecorded>(context, async ({ sql, actor, now }) => {
      await sql.query(
        `insert into revoked_absence (absence_id, reason, recorded_at, recorded_by) values ($1, $2, $3, $4)
         on conflict (absence_id) do nothing`,
        [absence, reason.trim(), now, accountOf(actor)],
      );
      return { rejections: [], warnings: [], absence };
    });
  }
}

const ADMINS = ['UNIT_ADMIN', 'PERSONNEL_ADMIN'] as const;
/** CLTN is the longest: three years, and its extension is another document (PP 11/2017 art. 334). */
const LONGEST_MONTHS = 36;

const TOO_LONG = rejection(
  'ABSENCE_TOO_LONG',
  { id: 'Paling lama 3 tahun untuk satu surat.', en: 'One document covers 3 years at most.' },
  { law: 'PP 11/2017 art. 334', path: ['to'] },
);
const DAYS_EXCUSED_ALREADY = rejection(
  'DAYS_EXCUSED_ALREADY',
  {
    id: 'Sebagian hari ini sudah tercatat sebagai cuti atau perjalanan dinas; batalkan dahulu yang lama.',
    en: 'Some of these days are leave or a duty trip already; revoke that one first.',
  },
  { path: ['from'] },
);
const ABSENCE_UNKNOWN = rejection(
  'ABSENCE_UNKNOWN',
  { id: 'Cuti atau perjalanan dinas ini tidak ditemukan.', en: 'There is no such leave or duty trip.' },
  { path: ['absence'] },
);
