import { describe, expect, it } from '@jest/globals';
import { readFileLine, readPushedLine } from './attlog-line.ts';

const event = (direction: 'IN' | 'OUT' | null, pin = '12') => ({
  pin,
  localTime: '2026-11-25 07:21:09',
  direction,
});

describe('a line of a machine’s file', () => {
  it.each([
    ['with a padded PIN', '       12\t2026-11-25 07:21:09\t1\t0\t1\t0', event('IN')],
    ['of a machine of two digits', '12\t2026-11-25 07:21:09\t99\t0\t3\t0', event('IN')],
    ['with a CR at its end', '12\t2026-11-25 07:21:09\t1\t1\t1\t0\r', event('OUT')],
    ['with a letter in the PIN', 'A12\t2026-11-25 07:21:09\t1\t0\t1\t0', event('IN', 'A12')],
    ['that keeps its zeros', '0012\t2026-11-25 07:21:09\t1\t0\t1\t0', event('IN', '0012')],
    ['that ends with the time', '12\t2026-11-25 07:21:09', event(null)],
  ])('%s is an event', (_, line, read) => {
    expect(readFileLine(line)).toEqual(read);
  });

  it.each([
    ['0', 'IN'],
    ['1', 'OUT'],
    ['2', 'OUT'],
    ['3', 'IN'],
    ['4', 'IN'],
    ['5', 'OUT'],
    ['255', null],
    ['', null],
  ] as const)('with the status %s says %s', (status, direction) => {
    expect(readFileLine(`12\t2026-11-25 07:21:09\t1\t${status}\t1\t0`)).toEqual(event(direction));
  });

  it.each([
    ['of the serial number is none', 'BWXP201460001', 'LINE_NOT_READABLE'],
    ['of a checksum is none', '0x8F21', 'LINE_NOT_READABLE'],
    ['without a PIN is none', '\t2026-11-25 07:21:09\t1\t0\t1\t0', 'PIN_NOT_USABLE'],
    ['with a PIN of 25 characters is none', `${'1'.repeat(25)}\t2026-11-25 07:21:09`, 'PIN_NOT_USABLE'],
    ['of 30 February is none', '12\t2026-02-30 07:21:09\t1\t0\t1\t0', 'TIME_NOT_USABLE'],
    ['of 24:00 is none', '12\t2026-11-25 24:00:00\t1\t0\t1\t0', 'TIME_NOT_USABLE'],
    ['without seconds is none', '12\t2026-11-25 07:21\t1\t0\t1\t0', 'TIME_NOT_USABLE'],
    ['of 1999 is none', '12\t1999-12-31 23:59:59\t1\t0\t1\t0', 'TIME_NOT_USABLE'],
    ['of nothing is none', '\0\0\0\t\0', 'PIN_NOT_USABLE'],
  ])('%s', (_, line, code) => {
    expect(readFileLine(line)).toBe(code);
  });

  it('of a leap day and of the first second is an event', () => {
    expect(readFileLine('12\t2028-02-29 00:00:00\t1\t0')).toMatchObject({ localTime: '2028-02-29 00:00:00' });
    expect(readFileLine('12\t2000-01-01 00:00:00\t1\t0')).toMatchObject({ localTime: '2000-01-01 00:00:00' });
  });
});

describe('a line that a machine pushes', () => {
  it.each([
    ['has its status third', '12\t2026-11-25 07:21:09\t1\t15\t0\t0\t0', event('OUT')],
    [
      'may go on with a mask and a temperature',
      '12\t2026-11-25 07:21:09\t0\t15\t0\t0\t0\t1\t36.5\t36.6\t+25200',
      event('IN'),
    ],
    ['may name its fields', 'PIN=12\tTime=2026-11-25 07:21:09\tStatus=1\tVerify=1', event('OUT')],
    ['may name them otherwise', 'pin=12\tTIME=2026-11-25 07:21:09', event(null)],
  ])('%s', (_, line, read) => {
    expect(readPushedLine(line)).toEqual(read);
  });

  it('of names without a time is none', () => {
    expect(readPushedLine('PIN=12\tStatus=1')).toBe('LINE_NOT_READABLE');
  });
});
