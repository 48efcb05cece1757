import { departmentUnit, idOf, MEASURED, sekda } from './shape.sql.ts';

/** Who asks: subjects of the benchmark's issuer. */
export const askers = ['admin', 'unit-admin', 'sekda', 'head', 'member'] as const;
export type Asker = (typeof askers)[number];

interface Account {
  subject: Asker;
  person: number | null;
  grant: { role: string; unit: number | null } | null;
}

const accounts = (people: number): Account[] => [
  { subject: 'admin', person: null, grant: { role: 'PERSONNEL_ADMIN', unit: null } },
  { subject: 'unit-admin', person: null, grant: { role: 'UNIT_ADMIN', unit: departmentUnit(2) } },
  { subject: 'sekda', person: sekda(people), grant: null },
  { subject: 'head', person: MEASURED.head, grant: null },
  { subject: 'member', person: MEASURED.member, grant: null },
];

const person = ({ person }: Account): string => (person === null ? 'null' : idOf('person', person));
const unit = (n: number | null): string => (n === null ? 'null' : idOf('unit', n));

const granted = (people: number) =>
  accounts(people).flatMap(({ grant }, n) => (grant === null ? [] : [{ n, ...grant }]));

/** The accounts in personnel. */
export const accountsSql = (issuer: string, people: number): string => `
  insert into account (id, issuer, subject, person_id, version) values
    ${accounts(people)
      .map((one, n) => `(${idOf('account', n)}, '${issuer}', '${one.subject}', ${person(one)}, 1)`)
      .join(', ')};
  insert into account_grant (id, account_id, role, unit_id, valid, reason, given_by) values
    ${granted(people)
      .map(
        (one) =>
          `(${idOf('grant', one.n)}, ${idOf('account', one.n)}, '${one.role}', ${unit(one.unit)}, daterange('2020-01-01', null), 'Bench', 'bench')`,
      )
      .join(', ')};`;

/** The same as a service that follows personnel knows them. */
export const projectedAccountsSql = (issuer: string, people: number): string => `
  insert into workforce_account (account_id, issuer, subject, person_id) values
    ${accounts(people)
      .map((one, n) => `(${idOf('account', n)}, '${issuer}', '${one.subject}', ${person(one)})`)
      .join(', ')};
  insert into workforce_grant (grant_id, account_id, role, unit_id, valid) values
    ${granted(people)
      .map(
        (one) =>
          `(${idOf('grant', one.n)}, ${idOf('account', one.n)}, '${one.role}', ${unit(one.unit)}, daterange('2020-01-01', null))`,
      )
      .join(', ')};`;
