import { randomUUID } from 'node:crypto';
import { eventually, openOtherOffice, type OtherOffice } from '@asn/office';
import type { AppraisalSnapshot, DisciplineSnapshot } from '@asn/events';
import { SmallOffice } from './small-office.fixture.ts';

const IP_ASN = `complete total band missing { part reasons }
  qualification { points max reasons inputs { what value source asOf eventId } law stale }
  competency { points max reasons inputs { what value source } stale }
  performance { points max reasons inputs { what value source asOf eventId } sources { source heardAt stale } stale }
  discipline { points max reasons inputs { what value source asOf eventId } sources { source heardAt stale } stale }`;

/** A small regency, and an office that stands for performance and attendance. */
export class IpAsnOffice {
  readonly small: SmallOffice;
  readonly others: OtherOffice;

  private constructor(small: SmallOffice, others: OtherOffice) {
    this.small = small;
    this.others = others;
  }

  static async start(): Promise<IpAsnOffice> {
    const small = await SmallOffice.start();
    return new IpAsnOffice(small, await openOtherOffice(small.competency.log));
  }

  async stop(): Promise<void> {
    await this.others.close();
    await this.small.stop();
  }

  /** Performance and attendance say that they live. */
  async heard(...owners: ('performance' | 'attendance')[]): Promise<void> {
    for (const owner of owners) await this.others.live(owner);
    await eventually(
      async () =>
        (await this.small.database.query('select topic from source_heard')).rows.map(({ topic }) => topic),
      (topics) => owners.every((owner) => topics.includes(`asn.${owner}`)),
    );
  }

  /** A pelaksana with S-1, in a position that is known. */
  async employ(name: string, unit: string, kind = 'PELAKSANA', educationLevel: string | null = '40') {
    const { office } = this.small.competency;
    const positionId = await office.openPosition(unit, `${kind} ${name}`, { kind: kind as 'PELAKSANA' });
    const id = await office.employ(name, unit, { positionId });
    await office.changeEmployee(
      id,
      'asn.personnel.employee-corrected.v1',
      { educationLevel },
      {
        basis: { decree: { number: '1', date: '2026-01-02' } },
        corrected: ['educationLevel'],
      },
    );
    return id;
  }

  async appraise(
    employeeId: string,
    year: number,
    predikat: AppraisalSnapshot['predikat'],
    { id = randomUUID(), corrects = false }: { id?: string; corrects?: boolean } = {},
  ): Promise<string> {
    const type = corrects
      ? ('asn.performance.appraisal-corrected.v1' as const)
      : ('asn.performance.appraisal-sealed.v1' as const);
    await this.others.tell(type, id, { employeeId, year, predikat, sealedOn: `${year + 1}-01-15` });
    await this.others.takenEffect('performance', this.small.competency.database.superuserUrl);
    return id;
  }

  async sanction(
    employeeId: string,
    sanctions: Pick<DisciplineSnapshot['sanctions'][number], 'level' | 'from'>[],
  ): Promise<void> {
    const type =
      sanctions.length > 0
        ? ('asn.attendance.sanction-imposed.v1' as const)
        : ('asn.attendance.sanction-revoked.v1' as const);
    const told = sanctions.map((one) => ({
      ...one,
      sanctionId: randomUUID(),
      kind: 'TEGURAN_LISAN',
      to: null,
    }));
    await this.others.tell(type, employeeId, { sanctions: told });
    await this.others.takenEffect('attendance', this.small.competency.database.superuserUrl);
  }

  /** Hours that were approved, on their last day. */
  async learn(person: string, kind: string, hours: number, endedOn: string): Promise<void> {
    const record = randomUUID();
    const { database } = this.small;
    await database.query(
      `insert into learning_record (id, person_id, kind, name, host, held, year, hours, state, proposed_by,
         proposed_at, decided_by, decided_at)
       values ($1, $2, $3, $4, 'BPSDM', daterange($5::date, $5::date, '[]'), extract(year from $5::date), $6, 'APPROVED',
         'somebody', '2026-01-01', 'somebody', '2026-01-01')`,
      [record, person, kind, `${kind} ${record}`, endedOn, hours],
    );
    await database.query(
      `insert into learning_entry (record_id, person_id, year, hours, kind, recorded_at, recorded_by)
       values ($1, $2, extract(year from $3::date), $4, 'APPROVAL', '2026-01-01', 'somebody')`,
      [record, person, endedOn, hours],
    );
  }

  async ipAsn(subject: string, id: string, on = '2026-11-25') {
    const { found, errors } = await this.small.person(subject, id, `ipAsn(on: "${on}") { ${IP_ASN} }`);
    return { ...found?.ipAsn, errors, found };
  }

  /** Waits until whatever changed has been counted. */
  counted(): Promise<unknown> {
    return eventually(
      async () =>
        (await this.small.database.query('select count(*)::int as due from ip_asn_due')).rows[0]?.due,
      (due) => due === 0,
    );
  }

  async distribution(subject: string, unit: string | null, on = '2026-11-25') {
    const { data, errors } = await this.small.ask(
      subject,
      `query ($unit: ID, $on: LocalDate) { ipAsnDistribution(unit: $unit, on: $on) {
         suppressed people incomplete upToDate bands { band people } sources { source stale } } }`,
      { unit, on },
    );
    return { ...data?.ipAsnDistribution, found: data?.ipAsnDistribution ?? null, errors };
  }
}
