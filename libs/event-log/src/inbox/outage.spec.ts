import { describe, expect, it } from '@jest/globals';
import { isOutage } from './outage.ts';

const withCode = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code });

describe('an outage', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    '57P01',
    '57P03',
    '53300',
    '53100',
    '08006',
    '40001',
    '40P01',
    '25006',
  ])('is %s: it passes, and is held against no event', (code) => expect(isOutage(withCode(code))).toBe(true));
  it('is seen through what wraps it', () => {
    expect(isOutage(new Error('query failed', { cause: withCode('57P01') }))).toBe(true);
    expect(isOutage(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  });
  it('is what node-postgres says without a code', () => {
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });
  it.each(['23505', '22P02', '25P02', '42P01', '57014', 'ERR_INVALID_ARG_TYPE'])('is not %s', (code) =>
    expect(isOutage(withCode(code))).toBe(false),
  );
  it('is not a slip in a handler', () => {
    expect(isOutage(new TypeError('x is not a function'))).toBe(false);
    expect(isOutage('a string')).toBe(false);
  });
});
