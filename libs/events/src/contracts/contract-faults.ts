import { children, type JsonSchema } from './json-schema.ts';
import type { Contract } from './read-contracts.ts';

/** Words of property names that no internal event carries: a published event can't be taken back. */
const FORBIDDEN_WORDS = new Set(
  [
    'nip nik npwp ktp kk passport',
    'birth birthdate birthday birthplace born lahir dob age',
    'sex gender kelamin',
    'phone telephone mobile hp email mail address alamat contact',
    'salary pay wage allowance money amount rupiah bank gaji tunjangan',
    'health illness disease diagnosis disability blood bpjs kesehatan penyakit',
    'religion agama marital spouse children',
  ].flatMap((line) => line.split(' ')),
);

const KEYWORDS = new Set(
  (
    '$schema description x-aggregate type additionalProperties required properties items oneOf anyOf ' +
    'enum pattern format minimum minLength minItems'
  ).split(' '),
);

/** What is wrong with a set of contracts, a sentence each; empty when they may be generated. */
export function contractFaults(contracts: Contract[]): string[] {
  const names = contracts.map((contract) => contract.name);
  return contracts.flatMap((contract) => [
    ...(contract.aggregate ? [] : [`${contract.path} does not say its x-aggregate.`]),
    ...(names.indexOf(contract.name) === names.lastIndexOf(contract.name)
      ? []
      : [`${contract.path}: another contract is called ${contract.name} too.`]),
    ...schemaFaults(contract.schema, contract.path),
  ]);
}

/** The same for one resolved schema; `place` begins each sentence. */
export function schemaFaults(schema: JsonSchema, place: string): string[] {
  return [...(schema.description ? [] : [`${place} has no description.`]), ...bodyFaults(schema, place)];
}

function bodyFaults(schema: JsonSchema, place: string): string[] {
  const faults: string[] = [];
  for (const keyword of Object.keys(schema))
    if (!KEYWORDS.has(keyword)) faults.push(`${place} uses ${keyword}, which contracts do without.`);
  if (!schema.type && !schema.oneOf && !schema.anyOf)
    faults.push(`${place} admits anything: it needs a type.`);
  if ([schema.type].flat().includes('object') && schema.additionalProperties !== false)
    faults.push(`${place} is open: it needs "additionalProperties": false.`);
  if ([schema.type].flat().includes('array') && !schema.items)
    faults.push(`${place} does not say its items.`);
  for (const name of Object.keys(schema.properties ?? {}))
    if (isPersonal(name))
      faults.push(`${place}/properties/${name} is personal data that events never carry.`);
  for (const name of schema.required ?? [])
    if (!schema.properties?.[name]) faults.push(`${place} requires ${name}, which it does not name.`);
  for (const [pointer, child] of children(schema)) {
    // The alternatives of a choice are described by it.
    const described = !pointer.startsWith('/oneOf/') && !pointer.startsWith('/anyOf/');
    faults.push(...(described ? schemaFaults : bodyFaults)(child, place + pointer));
  }
  return faults;
}

/** Whether a word of the property's name is forbidden: `birthDate` and `nip_baru` are, `recipient` is not. */
function isPersonal(property: string): boolean {
  const words = property
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word) => FORBIDDEN_WORDS.has(word));
}
