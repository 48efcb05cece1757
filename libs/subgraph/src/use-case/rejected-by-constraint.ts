import type { Rejection } from '@asn/law';

/** For each constraint that a use case may run into, the refusal that it means. */
export type ConstraintRejections = Readonly<Record<string, Rejection>>;

/** The refusal that a database error means, if its constraint stands for one; the error is a fault otherwise. */
export function rejectedByConstraint(
  error: unknown,
  rejections: ConstraintRejections,
): Rejection | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause ?? previous(cause)) {
    const { code, constraint } = cause as { code?: string; constraint?: string };
    if (constraint !== undefined && code !== undefined && INTEGRITY.test(code)) return rejections[constraint];
  }
  return undefined;
}

/** Whether running the transaction again may succeed: a serialisation failure or a deadlock. */
export function isRetryable(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause ?? previous(cause)) {
    const { code } = cause as { code?: string };
    if (code === '40001' || code === '40P01') return true;
  }
  return false;
}

// 23: integrity constraint violations (PostgreSQL, appendix A).
const INTEGRITY = /^23/;

const previous = (error: Error): unknown => (error as { previous?: unknown }).previous;
