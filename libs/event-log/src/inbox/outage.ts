import { chainOf } from '../parking/cause.ts';

/** Codes of node for a server that is away or out of reach. */
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * SQLSTATEs that say nothing about the event: connections (08), a server that stops, starts or is told to end the
 * session (57P, 25P03), out of connections, memory or disk (53, 58), a standby that cannot write (25006), and being
 * the victim of another transaction (40001, 40P01, 55P03).
 */
const sqlStates = /^(08...|57P0.|53...|58...|25P03|25006|40001|40P01|55P03)$/;

/** node-postgres gives these neither a code nor a class of their own. */
const messages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed|server closed the connection/;

/** Whether an error is the fault of the surroundings: it passes, so it is waited for and never held against an event. */
export function isOutage(error: unknown): boolean {
  return chainOf(error).some((each) => {
    const { code } = each as { code?: unknown };
    if (typeof code === 'string' && (network.has(code) || sqlStates.test(code))) return true;
    return messages.test(each.message) || (each instanceof AggregateError && each.errors.some(isOutage));
  });
}
