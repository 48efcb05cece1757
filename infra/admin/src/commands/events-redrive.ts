import type { ParkedKey, Redrive } from '@asn/event-log';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';

/** Tries the parked records of a key again, in order, wherever it is parked. */
export const redriveKey: Command = {
  takes: ['KEY'],
  says: 'take the waiting events of a key, in order',
  async run(services, [key = '']) {
    let taken = 0;
    let found = 0;
    const failures: string[] = [];
    for (const [service, client] of Object.entries(services)) {
      const here = (await client.json<ParkedKey[]>('/operations/parked')).filter(
        (parkedKey) => parkedKey.key === key,
      );
      for (const { topic } of here) {
        found += 1;
        const result = await client.json<Redrive>('/operations/redrive', { topic, key });
        taken += result.taken;
        if (result.failure !== undefined) failures.push(`${service}: ${JSON.stringify(result.failure)}`);
      }
    }
    if (found === 0) throw new Failure('Kunci ini tidak diparkir. / This key is not parked.');
    console.log(`${taken} taken`);
    if (failures.length > 0) throw new Failure(`Masih gagal / still fails: ${failures.join('; ')}`);
    return 0;
  },
};
