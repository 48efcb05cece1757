import type { Command } from '../command.ts';

interface Batch {
  people: number;
  changed: number;
  next: string | null;
}

/** Looks again at when everyone retires, batch by batch. Safe to repeat. */
export const retirements: Command = {
  takes: [],
  says: 'look again at when everyone retires, after an age has changed',
  async run({ personnel }) {
    let after: string | null = null;
    let [people, changed] = [0, 0];
    do {
      const batch: Batch = await personnel.json<Batch>('/retirement/refresh', { after });
      people += batch.people;
      changed += batch.changed;
      after = batch.next;
    } while (after !== null);
    console.log(`${people} people, ${changed} changed`);
    return 0;
  },
};
