import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import {
  accounts,
  callers,
  classes,
  inOwnTeam,
  openRoutes,
  otherTypes,
  people,
  personFields,
  recordsFor,
  roleOf,
  routes,
  sights,
  sightOf,
  waysToPeople,
  type Account,
  type DataClass,
  type Person,
} from './access.table.ts';

/** Where the page for readers is kept. */
export const ACCESS_PAGE = fileURLToPath(new URL('../../../docs/access-table.md', import.meta.url));

const dataClasses = Object.keys(classes) as DataClass[];
const everybody = Object.keys(accounts) as Account[];
const code = (text: string) => `\`${text}\``;

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const sightRows = () =>
  Object.entries(sights).flatMap(([role, rows]) =>
    Object.entries(rows).map(([relation, sight]) => [
      role,
      relation,
      ...dataClasses.map((dataClass) => (sight === 'NOT_FOUND' ? 'NOT_FOUND' : sight[dataClass])),
    ]),
  );

const relationRows = () =>
  (Object.keys(people) as Person[]).map((person) => [
    person,
    people[person],
    ...(Object.keys(roleOf) as Account[]).map((account) => sightOf(account, person)!.relation),
  ]);

const callerRows = (table: Record<string, readonly Account[]>) =>
  Object.entries(table).map(([name, callers]) => [
    code(name),
    ...everybody.map((account) => (callers.includes(account) ? 'yes' : '–')),
  ]);

/** The access table as a page, in Markdown. */
export async function accessPage(): Promise<string> {
  const readers = Object.keys(roleOf);
  const text = `# Who may see and do what

Written from \`infra/system/src/access.table.ts\`: change that, then \`npm run access-table -w @asn/system\`. The tests of
\`infra/system\` hold the running graph to every cell, through every way in and at each service's own port, and take
each rule away in turn to see the table notice.

- **SEEN**: the value. **FORBIDDEN**: null and one \`FORBIDDEN\` error at the field's path, beside the rest of the person.
- **NOT_FOUND**: null without an error; not listed, not counted, not found by any search.
- Relations are those of today, whatever day is asked about. A condition on a field is an answer about that field.

## What is seen of a person

${table(['role', 'relation', ...dataClasses], sightRows())}

${dataClasses.map((dataClass) => `- ${dataClass}: ${classes[dataClass]}`).join('\n')}

In the list of their own team without a unit: ${inOwnTeam.join(', ')}.

Check-ins are recorded by: ${Object.entries(recordsFor)
    .map(([account, whom]) => `${account} (${whom.join(', ')})`)
    .join('; ')}.

## Fields about a person

${table(
  ['field', 'class'],
  Object.entries(personFields).flatMap(([type, fields]) =>
    Object.entries(fields).map(([field, dataClass]) => [code(`${type}.${field}`), dataClass]),
  ),
)}

## Every other type

A class: a part of what a field of that class tells, reached through such fields alone. Otherwise: for whoever may call
the root field it is reached by.

${table(
  ['type', 'is', 'fields'],
  Object.entries(otherTypes).map(([type, { is, fields }]) => [code(type), is, fields]),
)}

## Fields that lead to people

${table(
  ['field', 'asked as'],
  Object.entries(waysToPeople).map(([field, way]) => [code(field), way]),
)}

## Who may call what

Anyone else gets null and one \`FORBIDDEN\` error, and nothing is changed.

${table(['root field', ...everybody], callerRows(callers))}

Routes of a service beside the graph; anyone else gets 403. Without a token: ${openRoutes.map(code).join(', ')}.

${table(['route', ...everybody], callerRows(routes))}

## The accounts and the people of the tests

${table(
  ['account', 'is'],
  everybody.map((account) => [account, accounts[account]]),
)}

${table(['person', 'is', ...readers], relationRows())}
`;
  return format(text, { ...(await resolveConfig(ACCESS_PAGE)), filepath: ACCESS_PAGE });
}
