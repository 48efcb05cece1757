import type { Client } from './client.ts';

const PNS_ID = /^[\w-]{1,42}$/;
const NIP = /^\d{18}$/;
/** Numbers asked for in one question. */
const NUMBERS_AT_ONCE = 50;

/** Our ids of people (by `PNS ID` or NIP) and of units (by `UNOR ID`); who is not on record is left out. */
export interface KnownIds {
  people: Map<string, string>;
  units: Map<string, string>;
}

/** Asks personnel who is who, at most 1,000 of each. Throws `Failure`. */
export async function idsOf(
  personnel: Client,
  asked: { people: readonly string[]; units: readonly string[] },
): Promise<KnownIds> {
  const known = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => PNS_ID.test(id) && !NIP.test(id));
  const [people, units] = [known(asked.people), known(asked.units)];
  const found =
    people.length + units.length === 0
      ? { people: {}, units: {} }
      : await personnel.json<Record<'people' | 'units', Record<string, string>>>('/imports/lookup', {
          people,
          units,
        });
  const numbers = [...new Set(asked.people)].filter((id) => NIP.test(id));
  return {
    people: new Map([...Object.entries(found.people), ...(await byNumber(personnel, numbers))]),
    units: new Map(Object.entries(found.units)),
  };
}

/** By NIP, which is never part of a URL. */
async function byNumber(personnel: Client, numbers: readonly string[]): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (let at = 0; at < numbers.length; at += NUMBERS_AT_ONCE) {
    const some = numbers.slice(at, at + NUMBERS_AT_ONCE);
    const variables = some.map((_, index) => `$n${index}: String!`).join(', ');
    const fields = some.map((_, index) => `n${index}: employeeByNip(nip: $n${index}) { id }`).join('\n');
    const answer = await personnel.graph<Record<string, { id: string } | null>>(
      `query (${variables}) { ${fields} }`,
      Object.fromEntries(some.map((nip, index) => [`n${index}`, nip])),
    );
    some.forEach((nip, index) => {
      const id = answer[`n${index}`]?.id;
      if (id !== undefined) found.push([nip, id]);
    });
  }
  return found;
}
