import { graphql } from '@asn/testkit';
import pg from 'pg';
import { startPersonnel, type PersonnelOptions, type RunningPersonnel } from './start-personnel.ts';

export type Ask = ReturnType<typeof graphql>;

export interface Answer {
  id: string | null;
  /** The codes of the rejections. */
  rejections: string[];
  warnings: string[];
}

const TYPES = {
  hireEmployee: ['HireEmployeeInput', 'employee'],
  transferEmployee: ['TransferEmployeeInput', 'employee'],
  transitionEmployment: ['TransitionEmploymentInput', 'employee'],
  promoteInRank: ['PromoteInRankInput', 'employee'],
  recordEducation: ['RecordEducationInput', 'employee'],
  grantKgb: ['GrantKgbInput', 'employee'],
  endAppointment: ['EndAppointmentInput', 'employee'],
  appointActing: ['AppointActingInput', 'employee'],
  correctIdentity: ['CorrectIdentityInput', 'employee'],
  assignSuperior: ['AssignSuperiorInput', 'employee'],
  openOrgUnit: ['OpenOrgUnitInput', 'orgUnit'],
  moveOrgUnit: ['MoveOrgUnitInput', 'orgUnit'],
  closeOrgUnit: ['CloseOrgUnitInput', 'orgUnit'],
  createPosition: ['CreatePositionInput', 'position'],
  setPositionNeed: ['SetPositionNeedInput', 'position'],
  tieAccount: ['TieAccountInput', 'account'],
  giveGrant: ['GiveGrantInput', 'account'],
  endGrant: ['EndGrantInput', 'account'],
} as const;
export type MutationName = keyof typeof TYPES;

/** A regency on a database of its own, told to personnel through its own mutations. */
export class Regency implements AsyncDisposable {
  #hired = 0;

  private constructor(
    readonly personnel: RunningPersonnel,
    readonly admin: Ask,
    /** For looking at tables, and for breaking what no mutation breaks. */
    readonly sql: pg.Pool,
  ) {}

  static async start(options: PersonnelOptions = {}): Promise<Regency> {
    const personnel = await startPersonnel(options);
    const sql = new pg.Pool({ connectionString: personnel.database.superuserUrl });
    // The database is dropped while the last connections are still closing.
    sql.on('error', () => undefined);
    return new Regency(personnel, await personnel.as('admin'), sql);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sql.end();
    await this.personnel.stop();
  }

  /** One mutation as the administrator, or as another; what it answers. */
  async does(name: MutationName, input: object, ask: Ask = this.admin): Promise<Answer> {
    const [type, thing] = TYPES[name];
    const { data, errors } = await ask({
      query: `mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} { id } rejections { code } warnings { code } } }`,
      variables: { input },
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { rejections, warnings, ...rest } = data[name];
    const codes = (list: { code: string }[]) => list.map(({ code }) => code);
    return { id: rest[thing]?.id ?? null, rejections: codes(rejections), warnings: codes(warnings) };
  }

  /** Like `does`, for what must be accepted; the id of the thing. */
  async done(name: MutationName, input: object): Promise<string> {
    const { id, rejections } = await this.does(name, input);
    if (rejections.length > 0) throw new Error(`${name} was refused: ${rejections.join(', ')}`);
    return id ?? '';
  }

  unit(
    name: string,
    parent: string | null = null,
    { echelon = null as string | null, from = '2015-01-01' } = {},
  ) {
    return this.done('openOrgUnit', { decree: decree(from), name, parent, echelon });
  }

  /** A managerial seat whose holder heads the unit. */
  headOf(unit: string, title: string): Promise<string> {
    return this.done('createPosition', { unit, title, kind: 'ADMINISTRATOR' });
  }

  /** A position that many share. */
  staffOf(unit: string, title = 'Pengelola Data', more: object = {}): Promise<string> {
    return this.done('createPosition', { unit, title, kind: 'PELAKSANA', need: 40, ...more });
  }

  hire(name: string, position: string, from = '2015-01-01'): Promise<string> {
    return this.done('hireEmployee', this.newcomer(name, position, from));
  }

  /** The input that hires somebody whose numbers nobody else has. */
  newcomer(name: string, position: string, from = '2015-01-01') {
    this.#hired += 1;
    const serial = String((this.#hired % 999) + 1).padStart(3, '0');
    const year = 1970 + Math.floor(this.#hired / 999);
    return {
      decree: decree(from),
      kind: 'PNS',
      nip: `${year}0101${year + 25}011${serial}`,
      nik: `1508010101${String(year).slice(2)}0${serial}`,
      name,
      birthDate: `${year}-01-01`,
      sex: 'M',
      grade: 'III/a',
      position,
    };
  }

  transfer(employee: string, position: string, effectiveOn: string): Promise<string> {
    return this.done('transferEmployee', { decree: decree(effectiveOn), employee, position });
  }

  acts(kind: 'PLT' | 'PLH' | 'ADDITIONAL', employee: string, position: string, from: string, until?: string) {
    return this.done('appointActing', { decree: decree(from), employee, position, kind, until });
  }

  /** The appointments of a person as known now, the latest first. */
  async appointments(
    employee: string,
  ): Promise<{ id: string; kind: string; from: string; to: string | null }[]> {
    const { data } = await this.admin({
      query: `{ employee(id: "${employee}") { appointments { id kind from to } } }`,
    });
    return data.employee.appointments;
  }

  /** An account that belongs to this person; what it may do follows from the records. */
  async accountOf(employee: string, subject: string): Promise<Ask> {
    await this.done('tieAccount', { issuer: this.personnel.issuer.url, subject, employee });
    return this.personnel.as(subject);
  }

  /** An account of nobody with a role. */
  async accountWith(role: string, subject: string, unit: string | null = null): Promise<Ask> {
    const account = await this.done('tieAccount', { issuer: this.personnel.issuer.url, subject });
    await this.done('giveGrant', { account, role, unit, from: today(), reason: 'Surat tugas' });
    return this.personnel.as(subject);
  }

  /** The events of an aggregate in the order of their versions. */
  async events(key: string): Promise<{ type: string; version: number; data: Record<string, unknown> }[]> {
    const { rows } = await this.sql.query(
      `select type, version::int, data from outbox where key = $1 and topic = 'asn.personnel' order by version`,
      [key],
    );
    return rows;
  }
}

export const decree = (effectiveOn: string, number = '821/1/BKPSDMD') => ({
  number,
  date: '2015-01-01',
  effectiveOn,
});

/** Today in the regency's time zone, as the service sees it. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
