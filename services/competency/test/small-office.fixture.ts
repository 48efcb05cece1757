import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { tellSmallRegency, type Follower, type SmallRegency } from '@asn/office';
import pg from 'pg';
import { startCompetency } from './competency.fixture.ts';

export interface Refusal {
  code: string;
  path: string[];
}

/** A small regency in competency's eyes. See `tellSmallRegency` for who is in it. */
export class SmallOffice {
  readonly competency: Follower;
  readonly units: SmallRegency['units'];
  readonly people: SmallRegency['people'];
  /** As a superuser, to look at and break what no role may. */
  readonly database: pg.Client;

  private constructor(competency: Follower, { units, people }: SmallRegency) {
    this.competency = competency;
    this.units = units;
    this.people = people;
    this.database = new pg.Client({ connectionString: competency.database.superuserUrl });
    // Dropping the database ends the connection.
    this.database.on('error', () => {});
  }

  static async start(): Promise<SmallOffice> {
    const competency = await startCompetency();
    const office = new SmallOffice(competency, await tellSmallRegency(competency.office));
    await office.database.connect();
    await competency.caughtUp();
    return office;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.competency.stop();
  }

  /** What was answered, and the codes of the errors beside it. */
  async ask(subject: string, query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await (await this.competency.as(subject))({ query, variables });
    return { data, errors: errors.map(({ extensions, message }) => extensions?.['code'] ?? message) };
  }

  /** The payload of a mutation with one input; its rejections and warnings as codes. */
  async does(subject: string, mutation: string, input: object, fields = '') {
    const type = INPUTS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
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

  async unit(subject: string, id: string, fields: string) {
    const { data, errors } = await this.ask(
      subject,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on OrgUnit { id ${fields} } } }`,
      { units: [{ __typename: 'OrgUnit', id }] },
    );
    return { found: data?._entities[0] ?? null, errors };
  }

  /** What is told of an aggregate, in order: type, version and data. */
  async told(key: string) {
    const { rows } = await this.database.query<{
      type: string;
      version: string;
      data: Record<string, unknown>;
    }>('select type, version, data from outbox where key = $1 order by version, type', [key]);
    return rows.map(({ type, version, data }) => ({
      type: type.replace(/^asn\.competency\.|\.v1$/g, ''),
      version: Number(version),
      data,
    }));
  }

  /** Sends rows of cells to the import of a kind, numbered from 2 on. */
  async take(kind: string, rows: object[], subject = 'personnel-admin', importId: string = randomUUID()) {
    const { body, status } = await this.post(subject, `imports/${kind}`, {
      importId,
      rows: rows.map((row, index) => ({ row: index + 2, ...row })),
    });
    const refused = (body['refused'] ?? []) as { row: number; reasons: { code: string }[] }[];
    return {
      status,
      taken: body['taken'],
      unchanged: body['unchanged'],
      refused: refused.map(({ row, reasons }) => [row, ...reasons.map(({ code }) => code)]),
    };
  }

  /** Puts trainings into the catalogue; answers their ids by code. */
  async catalogue(...trainings: Record<string, string>[]): Promise<Record<string, string>> {
    const cells = trainings.map((one) => ({
      cells: { name: one['code']!, kind: 'TECHNICAL', hours: '20', ...one },
    }));
    expect(await this.take('catalogue', cells)).toMatchObject({ status: 200, refused: [] });
    const { data } = await this.ask('nurse', '{ trainings { id code } }');
    return Object.fromEntries(data!['trainings'].map(({ id, code }: Record<string, string>) => [code, id]));
  }

  /** Posts to a route of the service. */
  async post(subject: string, path: string, body: unknown) {
    const token = await this.competency.issuer.token({ sub: subject });
    const response = await fetch(`${this.competency.url}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}

/** Inputs that are not named after their mutation. */
const INPUTS: Record<string, string> = {
  recordCompetencyAssessment: 'RecordAssessmentInput',
  correctCompetencyAssessment: 'CorrectAssessmentInput',
};
