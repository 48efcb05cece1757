import { Injectable } from '@nestjs/common';
import { ImportTransactions } from './import-transactions.ts';
import { openRows, rowsAfter, writeResults } from './import-rows.ts';
import type { ImportRun } from './import-run.ts';

const ROWS_AT_ONCE = 500;

/** Says of each row what applying it would do. Changes nothing but what is written down of the rows themselves. */
@Injectable()
export class PreviewImport {
  constructor(private readonly transactions: ImportTransactions) {}

  /** Previews a run, also one that was before: the records may have changed since. One that is begun stays as it was. */
  async run({ ...run }: ImportRun): Promise<void> {
    if (run.state === 'APPLYING' || run.state === 'APPLIED') return;
    const kind = await this.transactions.run(run.id, (work) => openRows(work, run));
    for (let after = 0, done = false; !done;) {
      await this.transactions.run(run.id, async (work) => {
        const { rows, last } = await rowsAfter(work.sql, run.id, after, ROWS_AT_ONCE, 'true');
        if (rows.length > 0)
          await writeResults(work.sql, run.id, 'previewed', await kind.preview(work, rows));
        after = last;
        done = rows.length < ROWS_AT_ONCE;
      });
    }
    await this.transactions.run(run.id, ({ sql }) =>
      sql.query(`update import_run set state = 'PREVIEWED' where id = $1 and state = 'RECEIVED'`, [run.id]),
    );
  }
}
