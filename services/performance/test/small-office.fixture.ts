import { tellSmallRegency, type Follower, type SmallRegency } from '@asn/office';
import pg from 'pg';
import { startPerformance } from './performance.fixture.ts';

export interface Refusal {
  code: string;
  path: string[];
}

const VERSION =
  'version revision employeeSignedAt superiorSignedAt superior { id } results { id title superiorResultId indicators { id } }';
const SKP = `id year from to agreed { ${VERSION} } draft { ${VERSION} } versions { version } assessor { id }`;

/** A small regency in performance's eyes. See `tellSmallRegency` for who is in it. */
export class SmallOffice {
  readonly performance: Follower;
  readonly units: SmallRegency['units'];
  readonly people: SmallRegency['people'];
  /** As a superuser, to look at and break what no role may. */
  readonly database: pg.Client;

  private constructor(performance: Follower, { units, people }: SmallRegency) {
    this.performance = performance;
    this.units = units;
    this.people = people;
    this.database = new pg.Client({ connectionString: performance.database.superuserUrl });
    // Dropping the database ends the connection.
    this.database.on('error', () => {});
  }

  static async start(): Promise<SmallOffice> {
    const performance = await startPerformance();
    const office = new SmallOffice(performance, await tellSmallRegency(performance.office));
    await office.database.connect();
    await performance.caughtUp();
    return office;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.performance.stop();
  }

  /** What was answered, and the codes of the errors beside it. */
  async ask(subject: string, query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await (await this.performance.as(subject))({ query, variables });
    return { data, errors: errors.map(({ extensions }) => extensions?.['code']) };
  }

  /** The payload of a mutation with one input; its rejections as codes. */
  async does(subject: string, mutation: string, input: object, fields = '') {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await this.ask(
      subject,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} rejections { code path } warnings { code } } }`,
      { input },
    );
    const payload = data?.[mutation];
    return {
      ...payload,
      errors,
      rejections: (payload?.rejections ?? []).map(({ code }: Refusal) => code),
      warnings: (payload?.warnings ?? []).map(({ code }: Refusal) => code),
    };
  }

  /** The codes that a mutation is refused by; empty when it took effect. */
  async refused(subject: string, mutation: string, input: object): Promise<string[]> {
    const { rejections, errors } = await this.does(subject, mutation, input);
    return [...rejections, ...errors];
  }

  async person(subject: string, id: string, fields: string) {
    const { data, errors } = await this.ask(
      subject,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee { id ${fields} } } }`,
      { people: [{ __typename: 'Employee', id }] },
    );
    return { found: data?._entities[0] ?? null, errors };
  }

  async skp(subject: string, id: string) {
    const { data, errors } = await this.ask(subject, `query ($id: ID!) { skp(id: $id) { ${SKP} } }`, { id });
    return { skp: data?.skp ?? null, errors };
  }

  /** An SKP that both sides can agree to; its id. */
  async drafted(subject: string, from = '2026-01-01', changes: object = {}): Promise<string> {
    const { skp, rejections } = await this.does(subject, 'openSkp', { from }, 'skp { id }');
    if (skp === null) throw new Error(rejections.join());
    const refused = await this.refused(subject, 'draftSkp', this.content(skp.id, changes));
    if (refused.length > 0) throw new Error(refused.join());
    return skp.id;
  }

  content(skp: string, changes: object = {}) {
    const indicators = [{ aspect: 'KUANTITAS', text: 'Jumlah laporan', target: 12, unit: 'dokumen' }];
    const result = { title: 'Laporan disusun', part: 'UTAMA', weight: 100, indicators, ...changes };
    return { skp, results: [result], behaviours: [{ value: 'AKUNTABEL', expectation: 'Tepat waktu' }] };
  }

  /** An SKP that both have agreed on; its id. */
  async agreed(subject: string, superior: string, from?: string, changes?: object): Promise<string> {
    const id = await this.drafted(subject, from, changes);
    for (const side of [subject, superior])
      if ((await this.refused(side, 'agreeSkp', { skp: id, version: 1, revision: 1 })).length > 0)
        throw new Error(`${side} did not agree`);
    return id;
  }
}
