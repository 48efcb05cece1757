import { FOUNDER, type System } from './system.fixture.ts';

/** The input type of each mutation, and the field of its payload that it is about. */
export const mutations = {
  hireEmployee: ['HireEmployeeInput', 'employee'],
  transferEmployee: ['TransferEmployeeInput', 'employee'],
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
  transitionEmployment: ['TransitionEmploymentInput', 'employee'],
  checkIn: ['CheckInInput', 'checkIn'],
} as const;
export type MutationName = keyof typeof mutations;

/** The document of one mutation with the variable `$input`. */
export function documentOf(name: MutationName): string {
  const [type, thing] = mutations[name];
  const selection = thing === 'checkIn' ? 'eventId' : 'id';
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} { ${selection} } rejections { code path } } }`;
}

export const decree = (effectiveOn: string) => ({ number: '821/1/BKPSDMD', date: '2015-01-01', effectiveOn });

/** Today in the regency's time zone, as the services see it. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** The first of July of last year (-1) or next year (1): within what was, or what will be. */
export const july = (years: number): string => `${Number(today().slice(0, 4)) + years}-07-01`;

/** What anyone needs to fill a regency: personnel, told as its first administrator. */
export class Office {
  #hired = 0;
  readonly system: System;

  constructor(system: System) {
    this.system = system;
  }

  /** Does one mutation at the service's own port. @throws when it is refused. Gives the id of the thing. */
  async done(name: Exclude<MutationName, 'checkIn'>, input: object): Promise<string> {
    const { data, errors } = await this.system.ask('personnel', FOUNDER, documentOf(name), { input });
    const payload = data?.[name];
    if (errors.length > 0 || !payload || payload.rejections.length > 0) {
      throw new Error(`${name} was refused: ${JSON.stringify([errors, payload])}`);
    }
    return payload[mutations[name][1]]?.id ?? '';
  }

  unit(name: string, parent: string | null = null, echelon: string | null = null): Promise<string> {
    return this.done('openOrgUnit', { decree: decree('2015-01-01'), name, parent, echelon });
  }

  /** A managerial seat whose holder heads the unit. */
  headOf(unit: string): Promise<string> {
    return this.done('createPosition', { unit, title: 'Kepala', kind: 'ADMINISTRATOR', echelon: 'III.a' });
  }

  staffOf(unit: string): Promise<string> {
    return this.done('createPosition', { unit, title: 'Pengelola Data', kind: 'PELAKSANA', need: 40 });
  }

  /** Hires somebody whose numbers nobody else has. */
  async hire(name: string, position: string): Promise<{ id: string; nip: string; nik: string }> {
    this.#hired += 1;
    const serial = String((this.#hired % 999) + 1).padStart(3, '0');
    const year = 1970 + Math.floor(this.#hired / 999);
    const nip = `${year}0101${year + 25}011${serial}`;
    const nik = `1508010101${String(year).slice(2)}0${serial}`;
    const birth = { birthDate: `${year}-01-01`, birthPlace: 'Muara Bungo', sex: 'M' };
    const id = await this.done('hireEmployee', {
      ...{ decree: decree('2015-01-01'), kind: 'PNS', nip, nik, name, ...birth, grade: 'III/a', position },
    });
    return { id, nip, nik };
  }

  transfer(employee: string, position: string, effectiveOn: string): Promise<string> {
    return this.done('transferEmployee', { decree: decree(effectiveOn), employee, position });
  }

  /** The account with this subject, of this person or of none; its id. */
  account(subject: string, employee?: string): Promise<string> {
    return this.done('tieAccount', { issuer: this.system.issuer.url, subject, employee });
  }

  grant(account: string, role: string, unit: string | null = null): Promise<string> {
    return this.done('giveGrant', { account, role, unit, from: today(), reason: 'Surat tugas' });
  }

  /** The id of a person's appointment in force. */
  async appointmentOf(employee: string): Promise<string> {
    const { rows } = await this.system.sql.personnel.query<{ id: string }>(
      'select id from appointment where person_id = $1 and upper_inf(known) and upper_inf(valid)',
      [employee],
    );
    return rows[0]!.id;
  }
}
