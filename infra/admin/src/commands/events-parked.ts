import type { ParkedKey } from '@asn/event-log';
import type { Command } from '../command.ts';

/** The keys whose events wait, and why. */
export const parked: Command = {
  takes: [],
  says: 'keys whose events wait, with the cause and its history',
  async run(services) {
    let count = 0;
    for (const [service, client] of Object.entries(services)) {
      for (const key of await client.json<ParkedKey[]>('/operations/parked')) {
        count += 1;
        console.log(`${key.key}  ${service}  ${key.topic}  ${key.reason}  ${key.fingerprint}`);
        console.log(`  since ${key.firstAt}, last ${key.lastAt}; ${key.attempts.length} attempts`);
        console.log(`  after version ${key.lastVersion} wait ${key.records.length}:`);
        for (const record of key.records)
          console.log(`    ${record.version ?? '?'} ${record.type ?? 'malformed'}`);
        console.log(`  cause ${JSON.stringify(key.cause)}`);
      }
    }
    console.log(`${count} parked`);
    return 0;
  },
};
