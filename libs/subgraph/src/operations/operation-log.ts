import { Clock } from '@asn/civil-date';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sqlOf } from '../orm/database.ts';
import type { RequestContext } from '../request/request-context.ts';

/** What an admin does is recorded: who, when, what, on what. */
export const operationLogSql = `
  create table operation_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    issuer text not null,
    subject text not null,
    operation text not null,
    target text,
    correlation_id uuid not null
  );
`;

/** Records the operations of admins. `target` is an opaque id, never personal data. */
@Injectable()
export class OperationLog {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  async record(context: RequestContext, operation: string, target: string | null = null): Promise<void> {
    const { issuer, subject } = context.actor.caller;
    await sqlOf(this.orm.em.fork()).query(
      `insert into operation_log (at, issuer, subject, operation, target, correlation_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [this.clock.now(), issuer, subject, operation, target, context.correlationId],
    );
  }
}
