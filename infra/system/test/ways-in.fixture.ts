import type { GraphQLAnswer } from '@asn/testkit';
import { callers, sightOf, type Account, type DataClass, type Person } from '../src/access.table.ts';
import { july, today } from './office.fixture.ts';
import { everyone, facts, heads, type Regency, type UnitName } from './regency.fixture.ts';
import { compare, fragmentAt, valueAt, type Findings, type Path } from './sighting.fixture.ts';
import type { Door, System } from './system.fixture.ts';

/** One account that asks at one door. */
export interface Visit {
  system: System;
  regency: Regency;
  door: Door;
  account: Account;
}

/** A way in to people: asks, and holds every answer against the table. */
export type Way = (visit: Visit) => Promise<Findings>;

export const ask = (
  { system, door, account }: Visit,
  query: string,
  variables = {},
): Promise<GraphQLAnswer> => system.ask(door, account, query, variables);

export const mayCall = (account: Account, field: string): boolean => callers[field]!.includes(account);

/** Whom an account finds at all, by name, as lists are ordered. */
export const found = (account: Account, among: readonly Person[] = everyone): Person[] =>
  among
    .filter((person) => (sightOf(account, person)?.sight ?? 'NOT_FOUND') !== 'NOT_FOUND')
    .sort((a, b) => (facts[a].name < facts[b].name ? -1 : 1));

export const employed = everyone.filter((person) => facts[person].unit !== null);

export const mayRead = (account: Account, person: Person, dataClass: DataClass): boolean => {
  const sight = sightOf(account, person)?.sight ?? 'NOT_FOUND';
  return sight !== 'NOT_FOUND' && sight[dataClass] === 'SEEN';
};

/** Holds a page of people at a path to those whom it should have, and counts. */
export function comparePage(
  visit: Visit,
  way: string,
  answer: GraphQLAnswer,
  path: Path,
  { nodes, count = nodes.length, toPerson = [] }: { nodes: Person[]; count?: number; toPerson?: Path },
): Findings {
  const page = valueAt(answer.data, path) as { nodes: unknown[]; totalCount: number } | null;
  if (!page) return [`${visit.account}, ${way}: no page; ${JSON.stringify(answer.errors)}`];
  const listed = page.nodes.map((node) =>
    visit.regency.personOf((valueAt(node, toPerson) as { id: unknown })?.id),
  );
  if (listed.join() !== nodes.join())
    return [`${visit.account}, ${way}: lists ${listed.join()}, not ${nodes.join()}`];
  if (page.totalCount !== count) return [`${visit.account}, ${way}: counts ${page.totalCount}, not ${count}`];
  return [];
}

export const pathsOf = (people: Person[], base: Path, toPerson: Path = [], asOfToday = true) =>
  people.map((person, index) => ({ person, path: [...base, 'nodes', index, ...toPerson], asOfToday }));

/** A list of people at `Query.employees`, by its arguments. */
async function list(
  visit: Visit,
  way: string,
  args: string,
  expected: Person[],
  { count = expected.length, asOfToday = true } = {},
): Promise<Findings> {
  const answer = await ask(
    visit,
    `{ employees(${args}) { nodes { ...Everything } totalCount } } ${fragmentAt(visit.door)}`,
  );
  const page = comparePage(visit, way, answer, ['employees'], { nodes: expected, count });
  if (page.length > 0) return page;
  const looks = pathsOf(expected, ['employees'], [], asOfToday);
  return compare(visit.account, way, answer, looks, visit.regency, visit.door);
}

export const waysIn: Record<string, Way> = {
  /** One after the other, the id in a variable. */
  'by id': async (visit) => {
    const { regency, account, door } = visit;
    const query = `query ($id: ID!) { employee(id: $id) { ...Everything } } ${fragmentAt(door)}`;
    const answers = await Promise.all(
      everyone.map(async (person) => {
        const answer = await ask(visit, query, { id: regency.people[person].id });
        return compare(account, 'by id', answer, [{ person, path: ['employee'] }], regency, door);
      }),
    );
    return answers.flat();
  },

  /** All in one request, each under an alias, half of them by an inline fragment. */
  'by alias': async (visit) => {
    const { regency, account, door } = visit;
    const fields = /\{(.*)\}$/.exec(fragmentAt(door))![1]!;
    const aliases = everyone.map((person, index) => {
      const selection = index % 2 ? '...Everything' : `... on Employee { ${fields} }`;
      return `p${index}: employee(id: "${regency.people[person].id}") { ${selection} }`;
    });
    const answer = await ask(visit, `{ ${aliases.join(' ')} } ${fragmentAt(door)}`);
    const looks = everyone.map((person, index) => ({ person, path: [`p${index}`] }));
    return compare(account, 'by alias', answer, looks, regency, door);
  },

  /** Who may not read a NIP finds nobody by one: a lookup would tell it. */
  'by NIP': async (visit) => {
    const { regency, account, door } = visit;
    const aliases = everyone.map(
      (person, index) => `p${index}: employeeByNip(nip: "${regency.people[person].nip}") { ...Everything }`,
    );
    const answer = await ask(visit, `{ ${aliases.join(' ')} } ${fragmentAt(door)}`);
    const looks = everyone.map((person, index) => ({ person, path: [`p${index}`] }));
    const hidden = looks.filter(({ person }) => !mayRead(account, person, 'CAREER'));
    const told = hidden.filter(({ path }) => valueAt(answer.data, path) !== null);
    const rest = looks.filter((look) => !hidden.includes(look));
    return [
      ...told.map(({ person }) => `${account} → ${person}, by NIP: must not be found`),
      ...compare(account, 'by NIP', answer, rest, regency, door),
    ];
  },

  list: async (visit) => list(visit, 'list', 'first: 100', found(visit.account, employed)),

  'search by name': async (visit) => {
    const searches = await Promise.all(
      employed.map((person) =>
        list(
          visit,
          'search by name',
          `filter: { name: "${facts[person].name.slice(1)}" }`,
          found(visit.account, [person]),
        ),
      ),
    );
    return searches.flat();
  },

  'search by unit': async (visit) =>
    list(
      visit,
      'search by unit',
      `filter: { unit: "${visit.regency.units.education}" }`,
      found(
        visit.account,
        employed.filter((person) => ['education', 'primary'].includes(facts[person].unit!)),
      ),
    ),

  /** A condition on a field is an answer about that field. */
  'search by kind of employment': async (visit) =>
    list(
      visit,
      'search by kind of employment',
      'filter: { employmentKind: PNS }',
      found(visit.account, employed).filter((person) => mayRead(visit.account, person, 'CAREER')),
    ),

  /** The list that the administrator began, gone on with by somebody else. */
  "somebody else's cursor": async (visit) => {
    const begun = await visit.system.ask(
      visit.door,
      'personnel-admin',
      '{ employees(first: 3) { pageInfo { endCursor } } }',
    );
    const after = begun.data.employees.pageInfo.endCursor as string;
    const beyond = found('personnel-admin', employed).slice(3);
    const expected = found(visit.account, beyond);
    const count = found(visit.account, employed).length;
    return list(visit, "somebody else's cursor", `first: 100, after: "${after}"`, expected, { count });
  },

  /** Today's relations hold, whatever day is asked about. */
  'last year': async (visit) => otherDay(visit, `${Number(today().slice(0, 4)) - 1}-01-15`, everyone),
  'in two years': async (visit) => otherDay(visit, july(2), employed),

  units: async (visit) => {
    const { regency, account, door } = visit;
    const answer = await ask(
      visit,
      `{ orgUnits(first: 50) { nodes {
          id head { ...Everything } employees(first: 50) { nodes { ...Everything } totalCount }
        } } } ${fragmentAt(door)}`,
    );
    const nodes = (answer.data?.orgUnits?.nodes ?? []) as { id: string }[];
    const nameOf = (id: string) =>
      (Object.keys(regency.units) as UnitName[]).find((unit) => regency.units[unit] === id)!;
    const pages = nodes.flatMap(({ id }, index) => {
      const members = found(account, employed).filter((person) => facts[person].unit === nameOf(id));
      const path = ['orgUnits', 'nodes', index, 'employees'];
      const looks = pathsOf(members, path);
      const head = heads[nameOf(id)];
      if (head !== undefined)
        looks.push({ person: head, path: ['orgUnits', 'nodes', index, 'head'], asOfToday: true });
      return {
        findings: comparePage(visit, `units (${nameOf(id)})`, answer, path, { nodes: members }),
        looks,
      };
    });
    const findings = pages.flatMap((page) => page.findings);
    if (nodes.length !== Object.keys(regency.units).length)
      findings.push(`${account}, units: ${nodes.length} units`);
    if (findings.length > 0) return findings;
    return compare(
      account,
      'units',
      answer,
      pages.flatMap(({ looks }) => looks),
      regency,
      door,
    );
  },

  superiors: async (visit) => {
    const { regency, account, door } = visit;
    const led = found(account).filter((person) => facts[person].superior !== null);
    const aliases = led.map(
      (person, index) =>
        `p${index}: employee(id: "${regency.people[person].id}") { superior { ...Everything } }`,
    );
    if (aliases.length === 0) return [];
    const answer = await ask(visit, `{ ${aliases.join(' ')} } ${fragmentAt(door)}`);
    const looks = led.map((person, index) => ({
      person: facts[person].superior!,
      path: [`p${index}`, 'superior'],
    }));
    return compare(account, 'superiors', answer, looks, regency, door);
  },

  me: async (visit) => {
    const { regency, account, door } = visit;
    const self = everyone.find((person) => sightOf(account, person)?.relation === 'self');
    const answer = await ask(visit, `{ me { employee { ...Everything } } } ${fragmentAt(door)}`);
    const looks = self === undefined ? [] : [{ person: self, path: ['me', 'employee'] }];
    const somebody = self === undefined && valueAt(answer.data, ['me', 'employee']) !== null;
    return [
      ...(somebody ? [`${account}, me: is somebody`] : []),
      ...compare(account, 'me', answer, looks, regency, door),
    ];
  },

  grants: async (visit) => {
    if (!mayCall(visit.account, 'Query.grants')) return [];
    const { regency, account, door } = visit;
    const query = `{ grants { nodes { account { subject employee { ...Everything } } } } } ${fragmentAt(door)}`;
    const answer = await ask(visit, query);
    const nodes = (answer.data?.grants?.nodes ?? []) as { account: { subject: Account | 'founder' } }[];
    const looks = nodes.flatMap(({ account: { subject } }, index) => {
      if (subject === 'founder') return [];
      const owner = everyone.find((person) => sightOf(subject, person)?.relation === 'self');
      return owner === undefined
        ? []
        : [{ person: owner, path: ['grants', 'nodes', index, 'account', 'employee'] }];
    });
    if (looks.length !== 3) return [`${account}, grants: ${looks.length} of 3 people`];
    return compare(account, 'grants', answer, looks, regency, door);
  },
};

async function otherDay(visit: Visit, day: string, employedThen: readonly Person[]): Promise<Findings> {
  const way = `as of ${day}`;
  const expected = found(visit.account, employedThen);
  const findings = await list(visit, way, `first: 100, asOf: "${day}"`, expected, { asOfToday: false });
  if (findings.length > 0) return findings;
  const { regency, account, door } = visit;
  const aliases = everyone.map(
    (person, index) =>
      `p${index}: employee(id: "${regency.people[person].id}", asOf: "${day}") { ...Everything }`,
  );
  const answer = await ask(visit, `{ ${aliases.join(' ')} } ${fragmentAt(door)}`);
  const looks = everyone.map((person, index) => ({ person, path: [`p${index}`], asOfToday: false }));
  return compare(account, way, answer, looks, regency, door);
}
