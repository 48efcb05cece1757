import { createHash } from 'node:crypto';

/**
 * Why something failed, without a word of the data it failed on: messages of databases and parsers quote values
 * (a NIP, a birth date), so they are left out, and the place in the code is given instead.
 */
export interface Cause {
  name: string;
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
  /** File and line of ours where it was thrown. */
  at?: string;
}

export interface Failure {
  reason: 'GAP' | 'MALFORMED' | 'FAILED';
  /** Equal for failures of the same kind at the same place: what one fix mends. */
  fingerprint: string;
  cause: Cause;
}

export function failureOf(error: unknown, eventType: string): Failure {
  const cause = causeOf(error);
  const reason = cause.name === 'MalformedRecord' ? 'MALFORMED' : 'FAILED';
  return { reason, cause, fingerprint: fingerprintOf(reason, eventType, cause) };
}

/** The versions between the last one seen and this one have not arrived. */
export function gapOf(eventType: string): Failure {
  const cause = { name: 'VersionGap' };
  return { reason: 'GAP', cause, fingerprint: fingerprintOf('GAP', eventType, cause) };
}

function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { name: typeof error };
  const chain = chainOf(error);
  // What wraps an error (an ORM, a client that gave up) says less than what it wraps.
  const root = chain.at(-1) as Error & Record<'code' | 'type' | 'constraint' | 'table' | 'column', unknown>;
  const cause: Cause = { name: root.name };
  // kafkajs calls its code `type`.
  const code = root.code ?? root.type;
  if (typeof code === 'string') cause.code = code;
  for (const name of ['constraint', 'table', 'column'] as const) {
    const value = root[name];
    if (typeof value === 'string') cause[name] = value;
  }
  const at = chain.map((each) => placeOf(each.stack)).find((place) => place !== undefined);
  if (at) cause.at = at;
  return cause;
}

/** The error, what caused it, what caused that; outermost first. */
export function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let current = error; current instanceof Error && !chain.includes(current); current = current.cause) {
    chain.push(current);
  }
  return chain;
}

/** One line for a status: `DatabaseError 53300`. */
export function shortly(error: unknown): string {
  const { name, code } = causeOf(error);
  return code ? `${name} ${code}` : name;
}

function placeOf(stack = ''): string | undefined {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const ours = frames.find((line) => !/node_modules|node:/.test(line));
  return ours && /([^/\\() ]+:\d+):\d+\)?$/.exec(ours)?.[1];
}

function fingerprintOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
