import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.fixture.ts';
import { decree, mutate, Refused } from './regency.fixture.ts';
import type { Services } from './services.fixture.ts';

/** One placement of somebody: the day since when, and the position. */
type Placements = Map<string, string>;

/** What was attempted, person by person; to be compared with what was committed and what took effect. */
export class Ledger {
  /** By NIP. A person is entered before the first attempt, each placement before its own. */
  readonly #attempted = new Map<string, Placements>();
  readonly #services: Services;
  readonly #positions: readonly string[];
  readonly #chance: Chance;
  /** Attempts whose answer never came. */
  unknown = 0;

  constructor(services: Services, positions: readonly string[], chance: Chance) {
    this.#services = services;
    this.#positions = positions;
    this.#chance = chance;
  }

  /** Hires somebody and transfers them, again and again until `until` settles; several at the same time. */
  async keepBusy(until: Promise<unknown>, url?: string): Promise<void> {
    let done = false;
    const ended = until.finally(() => (done = true));
    const clerks = Array.from({ length: 4 }, async () => {
      while (!done) await this.career(this.#chance.below(4), url);
    });
    await Promise.all([ended, ...clerks]);
  }

  /** Hires somebody and transfers them so many times. Gives their id when all of it is known to be done. */
  async career(transfers: number, url?: string): Promise<string> {
    const number = this.#attempted.size;
    const serial = String((number % 999) + 1).padStart(3, '0');
    const year = 1960 + Math.floor(number / 999);
    const nip = `${year}0101${year + 25}011${serial}`;
    const placements: Placements = new Map();
    this.#attempted.set(nip, placements);
    const person = {
      ...{ nip, nik: `1508010101${String(year).slice(2)}0${serial}`, name: `Pegawai ke-${number + 1}` },
      ...{ birthDate: `${year}-01-01`, birthPlace: 'Muara Bungo', sex: 'M', kind: 'PNS', grade: 'III/a' },
    };
    const place = (day: string) => {
      const last = [...placements.values()].at(-1);
      const position = this.#chance.oneOf(this.#positions.filter((each) => each !== last));
      placements.set(day, position);
      return { decree: decree(day), position };
    };
    const first = place('2015-01-01');
    const employee = await this.#untilKnown(nip, '2015-01-01', first.position, () =>
      mutate(this.#services, 'hireEmployee', { ...person, ...first }, url),
    );
    for (let count = 1; count <= transfers; count += 1) {
      const day = `${2015 + count}-01-01`;
      const next = place(day);
      await this.#untilKnown(nip, day, next.position, () =>
        mutate(this.#services, 'transferEmployee', { ...next, employee }, url),
      );
    }
    return employee;
  }

  /** As somebody at a desk: when no answer came, asks whether it was done, and does it again if not. */
  async #untilKnown(
    nip: string,
    day: string,
    position: string,
    attempt: () => Promise<string>,
  ): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        // The first attempt can be refused for nothing; a later one because an earlier one was done after all.
        if ((error instanceof Refused && tries === 1) || tries === 50) throw error;
        this.unknown += 1;
        const done = await this.#ask(nip, day);
        if (done?.position?.id === position) return done.id;
        if (error instanceof Refused) throw error;
      }
    }
  }

  async #ask(nip: string, asOf: string): Promise<{ id: string; position: { id: string } | null } | null> {
    const query = `query ($nip: String!, $asOf: LocalDate!) { employeeByNip(nip: $nip, asOf: $asOf) { id position { id } } }`;
    for (;;) {
      try {
        const { data, errors } = await this.#services.ask(this.#services.url('personnel'), query, {
          nip,
          asOf,
        });
        if (errors.length === 0) return data.employeeByNip;
      } catch {
        // It is not there yet.
      }
      await sleep(100);
    }
  }

  /** What of it was not committed or did not take effect exactly once: one sentence each. */
  async differences(): Promise<string[]> {
    const { personnel, attendance } = this.#services.sql;
    const people = await personnel.query<{ nip: string; id: string }>(
      'select nip, person_id as id from employment order by nip, person_id',
    );
    const committed = await personnel.query<Placed>(
      `select person_id as person, position_id as position, lower(valid)::text as day
       from appointment where upper_inf(known)`,
    );
    const effective = await attendance.query<Placed>(
      'select person_id as person, position_id as position, lower(valid)::text as day from workforce_placement',
    );
    const found = people.rows.map(({ nip }) => nip).join();
    const expected = [...this.#attempted.keys()].sort().join();
    const inAttendance = await attendance.query('select from workforce_person');
    const differences = found === expected ? [] : [`hired are ${found}, not ${expected}`];
    if (inAttendance.rowCount !== this.#attempted.size) {
      differences.push(`attendance knows ${inAttendance.rowCount} people, not ${this.#attempted.size}`);
    }
    for (const { nip, id } of people.rows) {
      const attempted = told(
        [...(this.#attempted.get(nip) ?? [])].map(([day, position]) => ({ day, position })),
      );
      for (const [where, rows] of [
        ['personnel', committed.rows],
        ['attendance', effective.rows],
      ] as const) {
        const seen = told(rows.filter(({ person }) => person === id));
        if (seen !== attempted) differences.push(`${where} places ${nip} at ${seen}, not ${attempted}`);
      }
    }
    return differences;
  }
}

interface Placed {
  person: string;
  position: string;
  day: string;
}

const told = (placements: Pick<Placed, 'day' | 'position'>[]): string =>
  placements
    .map(({ day, position }) => `${day} ${position}`)
    .sort()
    .join();
