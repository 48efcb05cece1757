import { tellSmallRegency, type Follower } from '@asn/office';
import pg from 'pg';
import { startAttendance } from './attendance.fixture.ts';

export interface Checked {
  checkIn: { eventId: string; direction: string | null; date: string } | null;
  rejections: { code: string; path: string[] }[];
}
export interface Today {
  id: string;
  attendanceToday: { date: string; status: string; checkIns: { eventId: string }[] } | null;
}
export interface TeamPage {
  nodes: { employee: { id: string }; day: { status: string; checkIns: { eventId: string }[] } }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
/** What was answered, and the codes of the errors beside it. */
export interface Answer<T> {
  found: T | null;
  errors: unknown[];
}

const CHECK_IN = `mutation ($input: CheckInInput!) {
  checkIn(input: $input) { checkIn { deviceId eventId occurredAt direction date } rejections { code path } }
}`;
export const TODAY = `query ($people: [_Any!]!) {
  _entities(representations: $people) { ... on Employee { id attendanceToday { date status checkIns { eventId } } } }
}`;
const TEAM = `query ($date: LocalDate, $unit: ID, $first: Int! = 50, $after: String) {
  teamAttendance(date: $date, unit: $unit, first: $first, after: $after) {
    nodes { employee { id } day { status checkIns { eventId } } }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A mutation's payload, or the errors in place of it. */
export interface Done {
  rejections: { code: string }[];
  warnings?: { code: string }[];
  [field: string]: unknown;
}
/** Where an input is not called after its mutation. */
const INPUT_TYPES: Record<string, string> = { setCalendarDay: 'CalendarDayInput' };
export const codes = ({ rejections }: Pick<Done, 'rejections'>) => rejections.map(({ code }) => code);

/** A small regency in attendance's eyes. */
export class Bungo {
  readonly units: Record<string, string> = {};
  readonly people: Record<string, string> = {};
  readonly attendance: Follower;
  /** As a superuser, to look at and break what no role may. */
  readonly database: pg.Client;
  #events = 0;

  private constructor(attendance: Follower) {
    this.attendance = attendance;
    this.database = new pg.Client({ connectionString: attendance.database.superuserUrl });
    // Dropping the database ends the connection.
    this.database.on('error', () => {});
  }

  static async start(options?: Parameters<typeof startAttendance>[0]): Promise<Bungo> {
    const bungo = new Bungo(await startAttendance(options));
    const { attendance, units, people } = bungo;
    await bungo.database.connect();
    const told = await tellSmallRegency(attendance.office);
    Object.assign(units, told.units);
    Object.assign(people, told.people);
    await attendance.caughtUp();
    return bungo;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.attendance.stop();
  }

  /** The input of a check-in a second ago, by an id that was not used before. */
  event(changes: object = {}) {
    this.#events += 1;
    const occurredAt = new Date(Date.now() - 1_000).toISOString();
    return { deviceId: 'gate-1', eventId: `event-${this.#events}`, occurredAt, direction: 'IN', ...changes };
  }

  checkIn(subject: string, input: object): Promise<Answer<Checked>> {
    return this.#ask(subject, CHECK_IN, { input }, 'checkIn');
  }

  today(subject: string, ...ids: (string | undefined)[]): Promise<Answer<(Today | null)[]>> {
    const people = ids.map((id) => ({ __typename: 'Employee', id }));
    return this.#ask(subject, TODAY, { people }, '_entities');
  }

  team(subject: string, variables: Record<string, unknown> = {}): Promise<Answer<TeamPage>> {
    return this.#ask(subject, TEAM, variables, 'teamAttendance');
  }

  /** A mutation with an input and a payload; an error is a rejection of its code. */
  async does(subject: string, mutation: string, input: object, fields = ''): Promise<Done> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${INPUT_TYPES[mutation] ?? type}!) {
      done: ${mutation}(input: $input) { ${fields} rejections { code } warnings { code } }
    }`;
    const { data, errors } = await (await this.attendance.as(subject))({ query, variables: { input } });
    const { done } = data as { done: Done | null };
    return done ?? { rejections: errors.map(({ extensions }) => ({ code: String(extensions?.['code']) })) };
  }

  /** What an operator asks of the running service: a GET, or with a body a POST. */
  async operations(path: string, body?: object): Promise<Record<string, unknown>> {
    const token = await this.attendance.issuer.token({ sub: 'operator' });
    const response = await fetch(`${this.attendance.url}/operations/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  /** The people of a page, by the names they have here. */
  named(page: TeamPage | null): (string | undefined)[] | undefined {
    return page?.nodes.map(
      ({ employee }) => Object.entries(this.people).find(([, id]) => id === employee.id)?.[0],
    );
  }

  async #ask<T>(
    subject: string,
    query: string,
    variables: Record<string, unknown>,
    field: string,
  ): Promise<Answer<T>> {
    const { data, errors } = await (await this.attendance.as(subject))({ query, variables });
    const found = (data as Record<string, T> | null)?.[field] ?? null;
    return { found, errors: errors.map(({ extensions }) => extensions?.['code']) };
  }
}
