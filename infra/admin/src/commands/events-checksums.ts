import type { Command } from '../command.ts';
import { table } from './table.ts';

interface Sums {
  service: string;
  day: string;
  sums: Record<string, { count: number; checksum: string }>;
}

/** Whether every projection holds what its source holds: sums that each service computes over its own tables. */
export const checksums: Command = {
  takes: [],
  says: 'people, units, leads: the source and each projection',
  async run(services) {
    const all = await Promise.all(
      Object.values(services).map((service) => service.json<Sums>('/operations/checksums')),
    );
    const [source] = all;
    if (source === undefined) return 1;
    let equal = true;
    const rows = Object.entries(source.sums).flatMap(([name, expected]) =>
      all.map(({ service, sums }) => {
        const sum = sums[name];
        const same = sum !== undefined && sum.checksum === expected.checksum;
        equal &&= same;
        return [name, service, sum?.count ?? 0, sum?.checksum ?? '-', same ? 'equal' : 'DIFFERENT'];
      }),
    );
    console.log(table(['sum', 'service', 'count', 'checksum', 'verdict'], rows));
    return equal ? 0 : 1;
  },
};
