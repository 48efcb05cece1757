import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const wrong = (what: string) => new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });

function readLocalDate(value: unknown): LocalDate {
  const date = typeof value === 'string' ? parseLocalDate(value) : null;
  if (date === null)
    throw wrong('LocalDate: tulis tanggal sebagai YYYY-MM-DD. / Write the date as YYYY-MM-DD.');
  return date;
}

/** A date of law. */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A date of law: a calendar day `YYYY-MM-DD` in the civil time zone (WIB), without a time.',
  serialize: String,
  parseValue: readLocalDate,
  parseLiteral: (node) => readLocalDate(node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw wrong(
    'Instant: tulis waktu UTC seperti 2026-01-31T17:00:00Z. / Write an instant like 2026-01-31T17:00:00Z.',
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A point in time. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  description: 'A point in time, ISO 8601 with a zone; answered in UTC: `2026-01-31T17:00:00.000Z`.',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function readRupiah(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw wrong(
    'Rupiah: tulis rupiah penuh tanpa pecahan. / Write whole rupiah, as a number without a fraction.',
  );
}

/** Money. A regency's sum is beyond the 32 bits of Int. */
export const RupiahScalar = new GraphQLScalarType<number, number>({
  name: 'Rupiah',
  description: 'Whole rupiah, as a number without a fraction; beyond 32 bits.',
  serialize: readRupiah,
  parseValue: readRupiah,
  parseLiteral: (node) => readRupiah(node.kind === Kind.INT ? Number(node.value) : undefined),
});
