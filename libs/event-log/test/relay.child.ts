import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pgDatabase, startRelay, type EventLog } from '../src/index.ts';
import { openLog, type LogAddress } from './open-log.fixture.ts';

/** A relay that says where it is, and waits there long enough to be paused or killed. */
const { address, url, name } = JSON.parse(process.argv[2]!) as {
  address: LogAddress;
  url: string;
  name: string;
};
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = openLog(address);
const slow: EventLog = {
  ...log,
  append: async (writer, records) => {
    if (records.length > 0) {
      say('about to append');
      await sleep(500);
    }
    await log.append(writer, records);
    if (records.length > 0) {
      say('appended');
      await sleep(500);
    }
  },
};
startRelay({
  name,
  database: pgDatabase(new pg.Pool({ connectionString: url })),
  log: slow,
  onStatus: ({ state, detail }) => say(detail ? `${state} ${detail}` : state),
});
