import { createDatabase, CLIENT_SECRET, freePort, graphql, startService, testIssuer } from '@asn/testkit';
import type { RunningService, TestDatabase, TestIssuer } from '@asn/testkit';
import pg from 'pg';
import { eventually } from './eventually.fixture.ts';
import { passSelection } from './passed-selection.fixture.ts';
import { sharedDatabases } from './postgres.fixture.ts';

export type Side = 'personnel' | 'recruitment';
const sides: readonly Side[] = ['personnel', 'recruitment'];
const ADMIN = 'admin';
const mainOf = (side: Side): URL => new URL(`../../../services/${side}/src/main.ts`, import.meta.url);

/** How a candidate stands on both sides. */
export interface BothSides {
  candidate: string;
  state: string;
  /** Whom recruitment knows them as. */
  employee: string | null;
  /** Whom personnel made of them. */
  person: string | null;
}

/** Personnel and recruitment as processes of their own, and a selection whose filing has begun. */
export class Recruiting {
  readonly databases: Record<Side, TestDatabase>;
  readonly sql: Record<Side, pg.Pool>;
  /** How many the unit needs, and the selection offers. */
  readonly places: number;
  readonly #issuer: TestIssuer;
  readonly #log: TestDatabase;
  readonly #ports: Record<Side, number>;
  readonly #running = new Map<Side, RunningService>();
  #ask: ReturnType<typeof graphql> | undefined;
  #askPersonnel: ReturnType<typeof graphql> | undefined;
  /** The position of personnel that the selection offers. */
  position = '';

  private constructor(given: {
    issuer: TestIssuer;
    log: TestDatabase;
    databases: Record<Side, TestDatabase>;
    ports: Record<Side, number>;
    places: number;
  }) {
    this.#issuer = given.issuer;
    this.#log = given.log;
    this.databases = given.databases;
    this.#ports = given.ports;
    this.places = given.places;
    this.sql = {
      personnel: poolOf(given.databases.personnel),
      recruitment: poolOf(given.databases.recruitment),
    };
  }

  static async start({ places, ranked }: { places: number; ranked: number }): Promise<Recruiting> {
    const recruiting = new Recruiting({
      issuer: await testIssuer(),
      log: await createDatabase('event_log', () => Promise.resolve()),
      databases: {
        personnel: await sharedDatabases('personnel'),
        recruitment: await sharedDatabases('recruitment'),
      },
      ports: { personnel: await freePort(), recruitment: await freePort() },
      places,
    });
    for (const side of sides) await recruiting.startOne(side);
    const token = await recruiting.#issuer.token({ sub: ADMIN });
    recruiting.#ask = graphql(`${recruiting.#url('recruitment')}/graphql`, token);
    recruiting.#askPersonnel = graphql(`${recruiting.#url('personnel')}/graphql`, token);
    await recruiting.#openPosition();
    await passSelection(recruiting.sql.recruitment, { position: recruiting.position, places, ranked });
    return recruiting;
  }

  async startOne(side: Side): Promise<void> {
    const env = {
      LOG_LEVEL: 'error',
      ISSUER_URL: this.#issuer.url,
      EVENT_LOG: 'embedded',
      EVENT_LOG_DATABASE_URL: this.#log.ownerUrl,
      DATABASE_URL: this.databases[side].url,
      MIGRATION_DATABASE_URL: this.databases[side].ownerUrl,
      PORT: String(this.#ports[side]),
      ...(side === 'personnel' && {
        BOOTSTRAP_ADMIN: `${this.#issuer.url}|${ADMIN}`,
        RECRUITMENT_URL: this.#url('recruitment'),
        CLIENT_SECRET,
      }),
    };
    this.#running.set(side, await startService({ entry: mainOf(side), env, seconds: 60 }));
    // Whom a dead process of personnel had claimed would wait until its claim is over.
    if (this.position !== '')
      await this.sql.personnel.query(
        `update candidate_proposal set next_attempt_at = now() where state = 'PENDING'`,
      );
  }

  /** SIGKILL. */
  async kill(side: Side): Promise<void> {
    await this.#running.get(side)!.kill();
  }

  /** The candidate of the n-th in rank, once there is one. */
  async candidate(rank: number): Promise<string> {
    const { rows } = await eventually(
      () =>
        this.sql.recruitment.query<{ id: string }>(
          `select c.id from candidate c join ranking_row r using (application_id) where r.rank = $1`,
          [rank],
        ),
      (seen) => seen.rowCount === 1,
    );
    return rows[0]!.id;
  }

  /** Proposes, as at a desk: when nobody answers it is done again, and what is done already stays so. */
  async propose(rank: number, grade = 'II/c'): Promise<void> {
    const serial = String(rank).padStart(3, '0');
    const input = {
      candidate: await this.candidate(rank),
      nip: `200002012025052${serial}`,
      grade,
      decree: { number: `813/${serial}`, date: '2025-04-20' },
      effectiveOn: '2025-05-01',
    };
    await eventually(
      () => this.#do('recruitment', 'proposeCandidate', input).catch(() => ['NO_ANSWER']),
      (codes) => codes.length === 0 || codes[0] === 'STEP_NOT_POSSIBLE',
    );
  }

  /** Every candidate, on both sides. */
  async bothSides(): Promise<BothSides[]> {
    const { rows } = await this.sql.recruitment.query<Omit<BothSides, 'person'>>(
      `select c.id as candidate, c.state, c.employee_id as employee from candidate c
       join ranking_row r using (application_id) order by r.rank`,
    );
    const persons = await this.sql.personnel.query<{ id: string; person_id: string | null }>(
      'select id, person_id from candidate_proposal',
    );
    const personOf = new Map(persons.rows.map(({ id, person_id }) => [id, person_id]));
    return rows.map((row) => ({ ...row, person: personOf.get(row.candidate) ?? null }));
  }

  /** Waits until the candidate with this rank has come to a state. */
  async reaches(rank: number, state: string): Promise<void> {
    await eventually(
      async () => (await this.bothSides())[rank - 1]?.state,
      (seen) => seen === state,
    );
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running.values()].map((process) => process.stop()));
    await Promise.all(Object.values(this.sql).map((pool) => pool.end()));
    await this.#issuer.close();
    await Promise.all([this.#log, ...Object.values(this.databases)].map((database) => database.drop()));
  }

  #url = (side: Side): string => `http://127.0.0.1:${this.#ports[side]}`;

  /** One mutation as the administrator; the codes of what was refused. */
  async #do(side: Side, mutation: string, input: object, id?: (found: string) => void): Promise<string[]> {
    const ask = side === 'personnel' ? this.#askPersonnel! : this.#ask!;
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const thing = { openOrgUnit: 'orgUnit', createPosition: 'position' }[mutation] ?? 'candidate';
    const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${thing} { id } rejections { code } } }`;
    const { data, errors } = await ask({ query, variables: { input } });
    if (errors.length > 0) return errors.map(({ extensions }) => String(extensions?.['code']));
    const { rejections, ...rest } = data.done as { rejections: { code: string }[] } & Record<
      string,
      { id: string }
    >;
    if (rest[thing] != null) id?.(rest[thing].id);
    return rejections.map(({ code }) => code);
  }

  async #openPosition(): Promise<void> {
    const decree = { number: '1', date: '2020-01-01', effectiveOn: '2020-01-01' };
    let unit = '';
    await this.#do(
      'personnel',
      'openOrgUnit',
      { decree, name: 'Puskesmas Rantau Pandan', parent: null },
      (id) => {
        unit = id;
      },
    );
    const input = { unit, title: 'Perawat Terampil', kind: 'FUNGSIONAL', need: this.places };
    await this.#do('personnel', 'createPosition', input, (id) => {
      this.position = id;
    });
  }
}

function poolOf(database: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 4 });
  pool.on('error', () => undefined);
  return pool;
}
