import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { optionsFor, readPush, restFor, serialIn } from './push-protocol.ts';

const line = '12\t2026-11-25 07:21:09\t0\t1\t0\t0\t0';
const today = localDate('2026-11-25');

describe('what a machine pushes', () => {
  it.each([
    ['lines by LF', { table: 'ATTLOG', Stamp: '9999' }, `${line}\n${line}\n`, 2],
    ['lines by CRLF', { table: 'ATTLOG', Stamp: '9999' }, `${line}\r\n`, 1],
    ['names in other letters', { TABLE: 'attlog', stamp: '9999' }, line, 1],
    ['a form', {}, `table=ATTLOG&Stamp=9999&data=${encodeURIComponent(`${line}\n${line}`)}`, 2],
    [
      'a form with + for blanks',
      { table: 'ATTLOG' },
      new URLSearchParams({ Stamp: '9999', data: line }).toString(),
      1,
    ],
    ['nothing', { table: 'ATTLOG', Stamp: '9999' }, '', 0],
  ])('as %s', (_, query, body, count) => {
    expect(readPush(query, body)).toEqual({ stamp: '9999', lines: Array<string>(count).fill(line) });
  });

  it.each(['OPERLOG', 'ATTPHOTO', 'BIODATA', ''])('in the table %s is not ours to hold', (table) => {
    expect(readPush({ table, Stamp: '1' }, 'USER PIN=1\tName=Citra')).toBeNull();
  });

  it('has no stamp where that is no number', () => {
    expect(readPush({ table: 'ATTLOG', Stamp: 'None' }, line)?.stamp).toBeNull();
  });

  it('comes under a serial number, given once', () => {
    expect(serialIn({ sn: 'BWXP1' })).toBe('BWXP1');
    expect(serialIn({ SN: ['BWXP1', 'BWXP2'] })).toBeNull();
    expect(serialIn({})).toBeNull();
  });
});

describe('the options of a machine', () => {
  it.each([
    ['Asia/Jakarta', 7],
    ['Asia/Jayapura', 9],
    ['Asia/Kolkata', 330],
  ])('have the time zone %s in hours, or in minutes where it is no whole hour', (zone, told) => {
    expect(optionsFor('BWXP1', { stamp: null, zone, today })).toContain(`\nTimeZone=${told}\n`);
  });

  it('say how far it had got, and 0 where everything is to come', () => {
    const zone = 'Asia/Jakarta';
    expect(optionsFor('BWXP1', { stamp: '4711', zone, today })).toContain(
      'GET OPTION FROM: BWXP1\nATTLOGStamp=4711\n',
    );
    expect(optionsFor('BWXP1', { stamp: null, zone, today })).toContain('ATTLOGStamp=0\n');
  });

  it('let one that is not let in rest', () => {
    expect(restFor('BWXP1')).toBe(
      'GET OPTION FROM: BWXP1\nErrorDelay=300\nDelay=300\nTransFlag=0000000000\nRealtime=0\nEncrypt=None\n',
    );
  });
});
