import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, recordChanges, UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { accountOf } from '../employee/account.ts';
import { notInReach } from '../employee/reach.ts';
import { textRejections } from '../employee/text.ts';
import { decisionRejections, decisionWarnings, isDecided, lastsUntil } from './decide.rule.ts';
import { disciplineAggregate } from './discipline-aggregate.ts';
import type { DecideDisciplineInput, DisciplineDecided, RevokeSanctionInput } from './discipline.type.ts';
import { loadSanctioned } from './load-sanctioned.ts';
import { DisciplineYears } from './load-year.ts';
import { levelOf } from './sanction.table.ts';

/** A person decides on what was counted. The decision keeps the count; a sanction is told to the other services. */
@Injectable()
export class DecideDiscipline {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
    private readonly years: DisciplineYears,
  ) {}

  async run(context: RequestContext, input: DecideDisciplineInput): Promise<DisciplineDecided> {
    const { employee, year, decision, kind, from, decree, decreeDate, reason } = input;
    const refused = await notInReach(context, this.authority, employee, DECIDERS);
    if (refused !== undefined) return { rejections: [refused], warnings: [] };
    const counted = year < 2000 ? null : await this.years.weigh(context, employee, year);
    return this.useCases.run<DisciplineDecided>(context, async (unit) => {
      const { sql, actor, now } = unit;
      const appointing = actor.roles.has('APPOINTING_OFFICER') || actor.roles.has('PERSONNEL_ADMIN');
      const rejections = [...textRejections({ reason }), ...decisionRejections(input, appointing)];
      if (employee === actor.personId) rejections.push(OWN_DISCIPLINE);
      if (counted === null) rejections.push(YEAR_NOT_BEGUN);
      if (rejections.length > 0 || counted === null) return { rejections, warnings: [] };
      await lock(unit, employee);
      const { rows } = await sql.query<{ total: number; longestRun: number }>(
        `select unexcused + late_days as total, longest_run as "longestRun"
         from discipline_decision d where person_id = $1 and year = $2
           and not exists (select from revoked_sanction where decision_id = d.id)`,
        [employee, year],
      );
      if (isDecided(counted, rows)) return { rejections: [DECIDED_ALREADY], warnings: [] };
      const id = randomUUID();
      await sql.query(
        `insert into discipline_decision (id, person_id, year, decision, unexcused, late_days, longest_run, level,
           kind, valid, decree, decree_date, reason, decided_at, decided_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
           case when $10::date is not null then daterange($10, $11) end, $12, $13, $14, $15, $16)`,
        [
          id,
          employee,
          year,
          decision,
          counted.count.unexcused.length,
          counted.lateDays,
          counted.count.longestRun.length,
          kind == null ? null : levelOf(kind),
          kind ?? null,
          from ?? null,
          lastsUntil(input),
          decree?.trim() ?? null,
          decreeDate ?? null,
          reason.trim(),
          now,
          accountOf(actor),
        ],
      );
      if (decision === 'IMPOSE') await tell(unit, employee, 'asn.attendance.sanction-imposed.v1');
      return { rejections, warnings: decisionWarnings(input, counted), decision: id };
    });
  }

  async revoke(
    context: RequestContext,
    { decision, reason }: RevokeSanctionInput,
  ): Promise<DisciplineDecided> {
    const rejections = textRejections({ reason });
    if (rejections.length > 0) return { rejections, warnings: [] };
    const employee = isOpaqueId(decision) ? await loadSanctioned(context, decision) : null;
    if (employee === null || (await notInReach(context, this.authority, employee, REVOKERS)) !== undefined)
      return { rejections: [SANCTION_UNKNOWN], warnings: [] };
    return this.useCases.run<DisciplineDecided>(context, async (unit) => {
      await lock(unit, employee);
      const { rowCount } = await unit.sql.query(
        `insert into revoked_sanction (decision_id, reason, revoked_at, revoked_by) values ($1, $2, $3, $4)
         on conflict (decision_id) do nothing`,
        [decision, reason.trim(), unit.now, accountOf(unit.actor)],
      );
      if (rowCount === 1) await tell(unit, employee, 'asn.attendance.sanction-revoked.v1');
      return { rejections: [], warnings: [], decision };
    });
  }
}

/** Two who decide on one person at once come one after the other. */
async function lock({ sql }: UnitOfWork, employee: string): Promise<void> {
  await sql.query('insert into discipline (id) values ($1) on conflict (id) do nothing', [employee]);
  await sql.query('select from discipline where id = $1 for update', [employee]);
}

const tell = (
  unit: UnitOfWork,
  id: string,
  type: 'asn.attendance.sanction-imposed.v1' | 'asn.attendance.sanction-revoked.v1',
): Promise<void> => recordChanges(unit, disciplineAggregate, [{ id, events: [(data) => ({ type, data })] }]);

const REVOKERS = ['APPOINTING_OFFICER', 'PERSONNEL_ADMIN'] as const;
const DECIDERS = ['SUPERIOR', ...REVOKERS] as const;

const OWN_DISCIPLINE = rejection(
  'OWN_DISCIPLINE',
  { id: 'Tidak seorang pun memutus perkaranya sendiri.', en: 'Nobody decides their own case.' },
  { path: ['employee'] },
);
const YEAR_NOT_BEGUN = rejection(
  'YEAR_NOT_BEGUN',
  { id: 'Belum ada hari yang dihitung pada tahun ini.', en: 'No day of this year has been counted yet.' },
  { path: ['year'] },
);
const DECIDED_ALREADY = rejection(
  'DECIDED_ALREADY',
  {
    id: 'Hitungan ini sudah diputus; hukuman yang salah dicabut dahulu.',
    en: 'This count has been decided on; a sanction that was wrong is revoked first.',
  },
  { path: ['decision'] },
);
const SANCTION_UNKNOWN = rejection(
  'SANCTION_UNKNOWN',
  { id: 'Hukuman ini tidak ditemukan.', en: 'There is no such sanction.' },
  { path: ['decision'] },
);
