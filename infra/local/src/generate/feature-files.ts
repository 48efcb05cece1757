import { inputFile, mutationsFile, resolverFile, typeFile } from './feature-graph.ts';
import { featureTest } from './feature-test.ts';
import { plural, wordsOf, type Words } from './words.ts';

export interface Feature {
  service: string;
  /** `coaching-talk` */
  noun: string;
  /** The class of what it tells about a person: `FEEDBACK`. */
  dataClass: string;
  /** What it is, as the graph says it. */
  what: string;
}

/** A noun that is recorded of a person: path → text. */
export function featureFiles(
  { service, noun, dataClass, what }: Feature,
  migration: string,
): Record<string, string> {
  const words = wordsOf(noun);
  const list = wordsOf(plural(noun));
  const folder = `services/${service}/src/${noun}`;
  return {
    [`services/${service}/migrations/${migration}.sql`]: table(words, what),
    [`${folder}/${noun}.type.ts`]: typeFile(words, what),
    [`${folder}/${noun}.input.ts`]: inputFile(words),
    [`${folder}/record.ts`]: useCase(words),
    [`${folder}/list-${list.kebab}.ts`]: readModel(words, list),
    [`${folder}/${noun}.resolver.ts`]: resolverFile(words, list, what),
    [`${folder}/${noun}.mutations.ts`]: mutationsFile(words, what),
    [`services/${service}/test/${noun}.e2e-spec.ts`]: featureTest(service, words, list, dataClass),
  };
}

const table = ({ snake }: Words, what: string): string => `-- ${what}
create table ${snake} (
  id uuid primary key,
  person_id uuid not null,
  day date not null,
  title text not null,
  recorded_at timestamptz not null,
  -- The account that recorded it: \`<issuer>|<subject>\`.
  recorded_by text not null,
  constraint ${snake}_title_check check (title <> '')
);
create index ${snake}_person_id_day_index on ${snake} (person_id, day);
`;

const useCase = ({ kebab, camel, pascal, snake, constant }: Words): string => `
import { rejection } from '@asn/law';
import { Authority, loadEmployee } from '@asn/people';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Record${pascal}Input } from './${kebab}.input.ts';
import type { ${pascal}Type } from './${kebab}.type.ts';

export interface ${pascal}Recorded extends Payload {
  ${camel}?: ${pascal}Type;
}

/** Keeps what was recorded of a person. */
@Injectable()
export class Record${pascal} {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: Record${pascal}Input): Promise<${pascal}Recorded> {
    // Before the transaction: reading takes a connection of its own, and many calls at once would wait in a circle.
    await this.authority.require(context);
    const person = await loadEmployee(context, input.employee);
    return this.useCases.run<${pascal}Recorded>(context, async ({ sql, now, today }) => {
      const { day } = input;
      const title = input.title.trim();
      const rejections = [
        ...(person === null ? [EMPLOYEE_NOT_THERE] : []),
        ...(title === '' ? [TITLE_REQUIRED] : []),
        ...(day > today ? [DAY_TO_COME] : []),
      ];
      if (person === null || rejections.length > 0) return { rejections, warnings: [] };

      const id = randomUUID();
      const { issuer, subject } = context.actor.caller;
      await sql.query(
        \`insert into ${snake} (id, person_id, day, title, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)\`,
        [id, person.id, day, title, now, \`\${issuer}|\${subject}\`],
      );
      const ${camel} = { id, employee: person, day, title, standings: person.standings };
      return { rejections, warnings: [], ${camel} };
    });
  }
}

const EMPLOYEE_NOT_THERE = rejection(
  'EMPLOYEE_NOT_THERE',
  { id: 'Pegawai ini tidak ditemukan.', en: 'There is no such employee.' },
  { path: ['employee'] },
);
const TITLE_REQUIRED = rejection(
  '${constant}_TITLE_REQUIRED',
  { id: 'Judul wajib diisi.', en: 'The title is required.' },
  { path: ['title'] },
);
const DAY_TO_COME = rejection(
  '${constant}_DAY_TO_COME',
  { id: 'Tanggalnya belum tiba.', en: 'The day has not come yet.' },
  { path: ['day'] },
);
`;

const readModel = ({ kebab, pascal, snake }: Words, list: Words): string => `
import type { LocalDate } from '@asn/civil-date';
import { Authority, loadEmployee } from '@asn/people';
import { batched, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ${pascal}Type } from './${kebab}.type.ts';

/** What is recorded of a person, the newest first. */
@Injectable()
export class List${list.pascal} {
  constructor(private readonly authority: Authority) {}

  /** Null when there is no such person whom the caller may see. */
  async of(context: RequestContext, employee: string): Promise<${pascal}Type[] | null> {
    if (employee !== context.actor.personId) await this.authority.require(context);
    const person = await loadEmployee(context, employee);
    if (person === null) return null;
    const rows = await batched(context, '${list.kebab}', person.id, (ids) => read${list.pascal}(context, ids));
    const about = { employee: person, standings: person.standings };
    return (rows ?? []).map(({ id, day, title }) => ({ ...about, id, day, title }));
  }
}

interface ${pascal}Row {
  id: string;
  person_id: string;
  day: LocalDate;
  title: string;
}

async function read${list.pascal}(
  context: RequestContext,
  people: readonly string[],
): Promise<Map<string, ${pascal}Row[]>> {
  const { rows } = await sql<${pascal}Row>\`
    select id, person_id, day::text, title from ${snake}
    where person_id = any (\${[...people]}::uuid[]) order by ${snake}.day desc, id\`.execute(context.db);
  return Map.groupBy(rows, (row) => row.person_id);
}
`;

/** What its files import, beside what a service begins with. */
export const FEATURE_DEPENDENCIES = ['@asn/civil-date', '@asn/law', 'kysely'];
