import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ApplicationChanged } from '../application/application.payload.ts';
import { loadSelection } from '../selection/load-selection.ts';
import type { RaiseObjectionInput } from './objection.input.ts';
import { objectionRejections, objectionStage, type Objecting } from './objection.rule.ts';

type Standing = Pick<Objecting, 'verdict' | 'inResult'>;

/** What an applicant objected with in the portal is put on record. */
@Injectable()
export class RaiseObjection {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: RaiseObjectionInput): Promise<ApplicationChanged> {
    return this.useCases.run<ApplicationChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const found = await selectionOf(unit, input.application);
      if (found === null) return { rejections: [APPLICATION_NOT_FOUND], warnings: [] };
      const selection = await loadSelection(unit, found, null, rejections);
      if (selection === null) return { rejections, warnings: [] };
      // Read under the selection's lock: nothing is judged or published meanwhile.
      const standing = await standingOf(unit, input.application);
      rejections.push(...objectionRejections({ ...input, ...standing }, selection, unit.today));
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { issuer, subject } = context.actor.caller;
      await unit.sql.query(
        `insert into objection (id, selection_id, application_id, stage, number, portal_reference, raised_on, grounds,
           recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          randomUUID(),
          selection.id,
          input.application,
          objectionStage(selection, input.raisedOn),
          input.number.trim(),
          input.portalReference.trim(),
          input.raisedOn,
          input.grounds.trim(),
          `${issuer}|${subject}`,
          unit.now,
        ],
      );
      return { rejections, warnings: [], applicationId: input.application };
    });
  }
}

async function selectionOf({ sql }: UnitOfWork, application: string): Promise<string | null> {
  if (!isOpaqueId(application)) return null;
  const { rows } = await sql.query<{ selection_id: string }>(
    'select selection_id from application where id = $1',
    [application],
  );
  return rows[0]?.selection_id ?? null;
}

async function standingOf({ sql }: UnitOfWork, application: string): Promise<Standing> {
  const { rows } = await sql.query<Standing>(
    `select a.verdict, exists (select from publication p where p.selection_id = a.selection_id)
       and exists (select from ranking_row r where r.application_id = a.id) as "inResult"
     from application a where a.id = $1`,
    [application],
  );
  return rows[0]!;
}

const APPLICATION_NOT_FOUND = rejection(
  'APPLICATION_NOT_FOUND',
  { id: 'Lamaran tidak ditemukan.', en: 'There is no such application.' },
  { path: ['application'] },
);
