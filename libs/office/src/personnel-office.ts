import { randomUUID } from 'node:crypto';
import type { Database } from '@asn/event-log';
import {
  snapshotTopics,
  topics,
  type AccountSnapshot,
  type EmployeeSnapshot,
  type EventData,
  type EventType,
  type Grant,
  type OrgUnitSnapshot,
  type Placement,
  type PositionSnapshot,
} from '@asn/events';
import { writeEvents } from '@asn/subgraph';
import { openOutbox } from './outbox.ts';
import { takenEffect } from './taken-effect.ts';

/** An aggregate as the office knows it, and the snapshot that goes with each of its events. */
interface Aggregate<Facts> {
  version: number;
  facts: Facts;
}

/**
 * An office that stands for personnel: it knows people, units and accounts, and tells each change through an outbox
 * of its own, held to the contracts, with its snapshot.
 */
export interface PersonnelOffice {
  database: Database;
  employees: Map<string, Aggregate<EmployeeSnapshot>>;
  units: Map<string, Aggregate<OrgUnitSnapshot>>;
  openUnit(name: string, parentId: string | null, echelon?: string | null, id?: string): Promise<string>;
  /** Changes a unit as it is known; `type` says what happened. */
  changeUnit<T extends EventType>(
    id: string,
    type: T,
    facts: Partial<OrgUnitSnapshot>,
    more: object,
  ): Promise<void>;
  /** A position in the unit: a fungsional one that many may hold, unless `changes` say otherwise. */
  openPosition(unitId: string, title: string, changes?: Partial<PositionSnapshot>): Promise<string>;
  /** A person who serves in the unit, and heads it if `leads`. */
  employ(name: string, unitId: string, changes?: Partial<Placement>): Promise<string>;
  changeEmployee<T extends EventType>(
    id: string,
    type: T,
    facts: Partial<EmployeeSnapshot>,
    more: object,
  ): Promise<void>;
  /** Their last placement ends on the day, and one in the unit begins. */
  transfer(id: string, unitId: string, day: string): Promise<void>;
  /** An account with this subject, for the person. */
  tie(subject: string, personId: string | null, ...grants: Pick<Grant, 'role' | 'unitId'>[]): Promise<void>;
  /** Waits until a consumer with this database has seen every version. */
  takenEffect(consumerUrl: string): Promise<void>;
  close(): Promise<void>;
}

export const basis = { import: { importId: '00000000-0000-4000-8000-000000000001', row: 2 } };

export const placement = (unitId: string, changes: Partial<Placement> = {}): Placement => ({
  appointmentId: randomUUID(),
  kind: 'DEFINITIVE',
  positionId: randomUUID(),
  unitId,
  leads: false,
  from: '2020-01-01',
  to: null,
  ...changes,
});

export async function openPersonnelOffice(issuer: string): Promise<PersonnelOffice> {
  const outbox = await openOutbox('personnel_office');
  const { database } = outbox;
  const employees = new Map<string, Aggregate<EmployeeSnapshot>>();
  const units = new Map<string, Aggregate<OrgUnitSnapshot>>();

  async function tell(
    key: string,
    version: number,
    type: EventType,
    data: object,
    snapshot: { type: EventType; topic: string; data: object },
  ): Promise<void> {
    const common = { key, version, correlationId: randomUUID() };
    const recording = { source: '/kabupaten/bungo', now: new Date('2026-11-25T01:00:00Z') };
    await database.transaction((tx) =>
      writeEvents(
        tx,
        recording,
        [{ ...common, topic: topics.personnel, type, data }],
        [{ ...common, ...snapshot }],
      ),
    );
  }
  const unitSnapshot = (data: OrgUnitSnapshot) =>
    ({ type: 'asn.personnel.org-unit-snapshot.v1', topic: snapshotTopics.personnel.orgUnit, data }) as const;
  const employeeSnapshot = (data: EmployeeSnapshot) =>
    ({ type: 'asn.personnel.employee-snapshot.v1', topic: snapshotTopics.personnel.employee, data }) as const;

  const changeEmployee: PersonnelOffice['changeEmployee'] = async (id, type, changes, more) => {
    const employee = employees.get(id)!;
    employee.version += 1;
    employee.facts = { ...employee.facts, ...changes };
    await tell(id, employee.version, type, { ...more, ...changes }, employeeSnapshot(employee.facts));
  };

  return {
    database,
    employees,
    units,
    async openUnit(name, parentId, echelon, id = randomUUID()) {
      const facts: OrgUnitSnapshot = {
        periods: [{ name, parentId, echelon: echelon ?? null, from: null, to: null }],
        heads: [],
      };
      units.set(id, { version: 1, facts });
      await tell(id, 1, 'asn.personnel.org-unit-opened.v1', { basis, ...facts }, unitSnapshot(facts));
      return id;
    },
    async changeUnit(id, type, changes, more) {
      const unit = units.get(id)!;
      unit.version += 1;
      unit.facts = { ...unit.facts, ...changes };
      await tell(id, unit.version, type, { basis, ...more, ...changes }, unitSnapshot(unit.facts));
    },
    async openPosition(unitId, title, changes) {
      const id = randomUUID();
      const data: PositionSnapshot = {
        unitId,
        title,
        kind: 'FUNGSIONAL',
        echelon: null,
        seat: false,
        leads: false,
        need: 1,
        ...changes,
      };
      await tell(id, 1, 'asn.personnel.position-opened.v1', data, {
        type: 'asn.personnel.position-snapshot.v1',
        topic: snapshotTopics.personnel.position,
        data,
      });
      return id;
    },
    async employ(name, unitId, changes) {
      const id = randomUUID();
      const employment = {
        employmentId: randomUUID(),
        kind: 'PNS' as const,
        legalStanding: '01',
        startedOn: '2010-03-01',
        endedOn: null,
      };
      const facts: EmployeeSnapshot = {
        name,
        employment,
        grade: null,
        placements: [placement(unitId, changes)],
        superiors: [],
        educationLevel: null,
        retiresOn: null,
      };
      employees.set(id, { version: 1, facts });
      const { superiors: _, ...told } = facts;
      const data: EventData<'asn.personnel.employee-registered.v1'> = { basis, ...told, employment };
      await tell(id, 1, 'asn.personnel.employee-registered.v1', data, employeeSnapshot(facts));
      return id;
    },
    changeEmployee,
    async transfer(id, unitId, day) {
      const placements = [...employees.get(id)!.facts.placements];
      const from = { ...placements.pop()!, to: day };
      const to = placement(unitId, { from: day });
      const post = ({ positionId, unitId: unit }: Placement) => ({ positionId, unitId: unit });
      await changeEmployee(
        id,
        'asn.personnel.employee-transferred.v1',
        { placements: [...placements, from, to] },
        { basis, from: post(from), to: post(to) },
      );
    },
    async tie(subject, personId, ...grants) {
      const facts: AccountSnapshot = {
        issuer,
        subject,
        personId,
        grants: grants.map((grant) => ({ ...grant, grantId: randomUUID(), from: '2020-01-01', to: null })),
      };
      await tell(randomUUID(), 1, 'asn.personnel.account-tied.v1', facts, {
        type: 'asn.personnel.account-snapshot.v1',
        topic: snapshotTopics.personnel.account,
        data: facts,
      });
    },
    takenEffect: (consumerUrl) => takenEffect(database, topics.personnel, consumerUrl),
    close: () => outbox.drop(),
  };
}
