import { Clock } from '@asn/civil-date';
import { faultOf, isRetryable, sqlOf } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { applyBatch } from './apply-batch.ts';
import { finishImport } from './finish-import.ts';
import { ImportTransactions } from './import-transactions.ts';
import { openRows, rowsAfter, writeResults, type AnyRow } from './import-rows.ts';
import { findRun, type ImportRun } from './import-run.ts';
import type { RowKind } from './import-batch.ts';

/** Rows of one transaction: large enough to be fast, small enough to hold no lock for long. */
const ROWS_AT_ONCE = 500;
const ATTEMPTS = 5;
/** What a large import leaves without statistics: until they are there, the planner takes the tables for empty. */
const WRITTEN =
  'person, person_identity, employment, rank_record, position, appointment, org_unit, org_unit_period, unit_head';

/**
 * Applies imports in the background, one at a time in the whole database. What became of a row is written in the
 * transaction of its effect: whenever the process dies, beginning again goes on with the next row.
 */
@Injectable()
export class ApplyImport implements BeforeApplicationShutdown {
  readonly #running = new Map<string, Promise<void>>();
  #last: Promise<void> = Promise.resolve();
  #closing = false;

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    private readonly transactions: ImportTransactions,
    private readonly logger: Logger,
  ) {}

  /** Begins, or goes on; another import that is being applied goes first. Settles before it is done. */
  async begin({ id }: ImportRun): Promise<void> {
    await this.transactions.run(id, ({ sql }) =>
      sql.query(`update import_run set state = 'APPLYING' where id = $1 and state <> 'APPLIED'`, [id]),
    );
    if (this.#running.has(id)) return;
    const applied = this.#last
      .then(() => this.#alone(id))
      .catch((error: unknown) => {
        this.logger.error({ importId: id, ...faultOf(error) }, 'an import stopped; it can be gone on with');
      })
      .finally(() => this.#running.delete(id));
    this.#running.set(id, applied);
    this.#last = applied;
  }

  /** Whether this process is at it, or is going to be. */
  isRunning(id: string): boolean {
    return this.#running.has(id);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await this.#last;
  }

  /** Another process of the service waits here until this one is done, or has died: the lock dies with its connection. */
  #alone(id: string): Promise<void> {
    return this.orm.em.fork().transactional(async (em) => {
      await sqlOf(em).query(`select pg_advisory_xact_lock(hashtext('apply import'))`);
      const run = await findRun(sqlOf(em), id);
      if (run !== undefined && run.state !== 'APPLIED') await this.#apply(run);
    });
  }

  async #apply(run: ImportRun): Promise<void> {
    const kind = await this.transactions.run(run.id, async (work) => {
      await work.sql.query(
        `update import_row set applied = 'REFUSED' where import_id = $1 and applied is null and not readable`,
        [run.id],
      );
      return openRows(work, run);
    });
    const next = (after: number) =>
      this.transactions.run(run.id, ({ sql }) =>
        rowsAfter(sql, run.id, after, ROWS_AT_ONCE, 'applied is null'),
      );
    // While some rows are applied, the next ones are fetched.
    for (let ahead = next(0); !this.#closing;) {
      const { rows, last } = await ahead;
      if (rows.length === 0) break;
      ahead = next(last);
      // What goes wrong is thrown where it is awaited, unless applying goes wrong before.
      ahead.catch(() => undefined);
      await this.#rows(run, kind, rows);
    }
    if (this.#closing) return;
    await this.#again(run, kind);
    await this.transactions.run(run.id, ({ sql }) => sql.query(`analyze ${WRITTEN}`));
    await this.transactions.run(run.id, ({ sql }) => finishImport(sql, run, this.clock.now()));
  }

  /** Applies rows and writes down what became of them, in one transaction; again after a deadlock. */
  async #rows(run: ImportRun, kind: RowKind<unknown>, rows: readonly AnyRow[]): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactions.run(run.id, async (work) => {
          const results = await applyBatch(work, kind, rows);
          await writeResults(work.sql, run.id, 'applied', results);
          return results.filter(({ outcome }) => outcome !== 'REFUSED').length;
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }

  /** A row may have been refused for what a later row made good, such as a seat that its holder leaves further down. */
  async #again(run: ImportRun, kind: RowKind<unknown>): Promise<void> {
    for (let accepted = 1; accepted > 0 && !this.#closing;) {
      accepted = 0;
      for (let after = 0, more = true; more;) {
        const { rows, last } = await this.transactions.run(run.id, ({ sql }) =>
          rowsAfter(sql, run.id, after, ROWS_AT_ONCE, `applied = 'REFUSED'`),
        );
        if (rows.length > 0) accepted += await this.#rows(run, kind, rows);
        after = last;
        more = rows.length === ROWS_AT_ONCE;
      }
    }
  }
}
