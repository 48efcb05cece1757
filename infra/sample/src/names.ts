import type { Random } from './random.ts';
import { readTable } from './tables.ts';

export type Sex = 'M' | 'F';

const rows = readTable<'name' | 'position' | 'sex' | 'origin'>('names');

function namesOf(position: string, sex: string, origins?: readonly string[]): string[] {
  return rows
    .filter((row) => row.position === position && (row.sex === sex || row.sex === 'U'))
    .filter((row) => origins === undefined || origins.includes(row.origin))
    .map((row) => row.name);
}

/** Given names that are not bound to Islam, for people of another religion. */
const NEUTRAL = ['jawa', 'umum'];
const GIVEN = { M: namesOf('given', 'M'), F: namesOf('given', 'F') };
const NEUTRAL_GIVEN = {
  M: namesOf('given', 'M', NEUTRAL).filter(
    (name) => !['Ahmad', 'Muhammad', 'Ilham', 'Rahmat'].includes(name),
  ),
  F: namesOf('given', 'F', NEUTRAL).filter((name) => name !== 'Siti'),
};
const SECOND = { M: namesOf('second', 'M'), F: namesOf('second', 'F') };
const FATHERS = namesOf('given', 'M', ['melayu', 'minang']);
const AFTER_ABDUL = ['Malik', 'Karim', 'Salim', 'Jalil', 'Hakim', 'Rahman'];
const INITIALS = ['A', 'E', 'H', 'M', 'R', 'S', 'Y'];
const PREFIXES = { M: ['M.', 'Muhammad', 'Mhd.'], F: ['Siti', 'Nur', 'Sri'] };

/** A name as people of Bungo bear it: one word to three, with initials, a father's name, apostrophes. */
export function nameOf(sex: Sex, muslim: boolean, random: Random): string {
  const given = random.pick(muslim ? GIVEN[sex] : NEUTRAL_GIVEN[sex]);
  const second = random.pick(SECOND[sex]);
  const form = random.integer(1, 100);
  if (form <= 9) return given;
  if (form <= 60 || !muslim) return `${given} ${second}`;
  if (form <= 72) return `${given} ${otherThan(given, GIVEN[sex], random)} ${second}`;
  if (form <= 82) {
    const prefix = random.pick(PREFIXES[sex]);
    return `${prefix} ${otherThan(prefix, GIVEN[sex], random)}`;
  }
  if (form <= 86) return sex === 'M' ? `Abdul ${random.pick(AFTER_ABDUL)}` : `${given} ${second}`;
  if (form <= 91) return `${given} ${random.pick(INITIALS)}.`;
  if (form <= 95) return `${given} ${sex === 'M' ? 'bin' : 'binti'} ${otherThan(given, FATHERS, random)}`;
  return `${given} ${otherThan(given, GIVEN[sex], random)}`;
}

/** A second name to add to a name that a decree writes in full. */
export const addedName = (sex: Sex, random: Random): string => random.pick(SECOND[sex]);

function otherThan(name: string, names: readonly string[], random: Random): string {
  return random.pick(names.filter((other) => other !== name));
}
