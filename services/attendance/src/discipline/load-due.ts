import type { LocalDate } from '@asn/civil-date';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Judging } from '../attendance-day/read-judged-days.ts';
import { readFirstScheduled } from './read-counts.ts';
import { readYears, type WeighedYear } from './read-years.ts';
import type { YearKey } from './year-key.ts';

// In the transaction that keeps the counts: it reads what it has locked.

export const firstScheduledIn = (em: EntityManager): Promise<LocalDate | null> =>
  readFirstScheduled(databaseOf(em));

export const yearsOf = (
  em: EntityManager,
  judging: Judging,
  keys: readonly YearKey[],
): Promise<Map<string, WeighedYear>> => readYears(databaseOf(em), judging, keys);

/** The tables have no entities: their rows are what the statements say. */
const databaseOf = (em: EntityManager) => em.getKysely<object>() as Kysely<unknown>;
