import pg from 'pg';
import { consume, pgDatabase } from '../src/index.ts';
import { loadProjection, noteEffect, promoted } from './reactions.fixture.ts';
import { openLog, type LogAddress } from './open-log.fixture.ts';

interface Argument {
  address: LogAddress;
  url: string;
  name: string;
  topic: string;
  snapshot?: string;
  /** It stops inside the handler of this version, when the effect is written and not committed. */
  hangAt?: number;
  /** It stops inside the load after this many snapshots. */
  hangAfterLoads?: number;
}

const { address, url, name, topic, snapshot, hangAt, hangAfterLoads } = JSON.parse(
  process.argv[2]!,
) as Argument;
let loads = 0;
const hang = () => {
  process.stdout.write('hanging\n');
  return new Promise<never>(() => {});
};
consume({
  name,
  log: openLog(address),
  database: pgDatabase(new pg.Pool({ connectionString: url })),
  topics: [topic],
  handlers: {
    [promoted]: async (tx, event) => {
      await noteEffect(tx, event);
      if (event.version === hangAt) await hang();
    },
  },
  ...(snapshot && {
    snapshots: {
      [snapshot]: {
        of: topic,
        load: async (tx, event) => {
          if (loads === hangAfterLoads) await hang();
          loads += 1;
          await loadProjection(tx, event);
        },
      },
    },
  }),
});
