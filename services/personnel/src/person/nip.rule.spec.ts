import { describe, expect, it } from '@jest/globals';
import { readNip, readNiPppk } from './nip.rule.ts';

const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('the NIP of a PNS', () => {
  it('says the birth date, the appointment as CPNS, the sex and the serial', () => {
    expect(readNip('198501012010011001')).toEqual({
      number: {
        text: '198501012010011001',
        birthDate: '1985-01-01',
        startYear: 2010,
        startDate: '2010-01-01',
        sex: 'M',
        serial: 1,
      },
      rejections: [],
      warnings: [],
    });
    expect(readNip('199012312015122999').number).toMatchObject({
      sex: 'F',
      serial: 999,
      startDate: '2015-12-01',
    });
  });

  it.each([
    ['19850101201001100', 'NIP_NOT_18_DIGITS', '17 digits'],
    ['1985010120100110011', 'NIP_NOT_18_DIGITS', '19 digits'],
    ['19850101 201001 1 001', 'NIP_NOT_18_DIGITS', 'spaces'],
    ['', 'NIP_NOT_18_DIGITS', 'nothing'],
    ['198502302010011001', 'NIP_BIRTH_DATE', 'born on 30 February'],
    ['198302292010011001', 'NIP_BIRTH_DATE', 'born on 29 February of a common year'],
    ['198501012010001001', 'NIP_START_MONTH', 'appointed in month 00'],
    ['198501012010131001', 'NIP_START_MONTH', 'appointed in month 13'],
    ['198501012010010001', 'NIP_SEX', 'sex 0'],
    ['198501012010013001', 'NIP_SEX', 'sex 3'],
    ['198501012010011000', 'NIP_SERIAL', 'serial 000'],
    ['199202012010011001', 'NIP_UNDER_AGE', 'a day less than a month short of 18'],
    ['199201022010011001', 'NIP_UNDER_AGE', 'one day short of 18'],
  ])('%s is refused with %s: %s', (text, code) => {
    const reading = readNip(text);
    expect(codes(reading.rejections)).toEqual([code]);
    expect(reading.number).toBeNull();
  });

  it('is accepted for someone who turns 18 on the day of the appointment', () => {
    expect(readNip('199201012010011001').rejections).toEqual([]);
  });

  it('is accepted for someone born on 29 February of a leap year', () => {
    expect(readNip('198402292010011001').number?.birthDate).toBe('1984-02-29');
  });

  it.each([
    ['197401022010011001', [], 'a day before turning 36'],
    ['197401012010011001', ['NIP_UNUSUAL_AGE'], 'on the 36th birthday'],
  ])('%s warns %j: appointed %s', (text, warnings) => {
    const reading = readNip(text);
    expect(reading.number).not.toBeNull();
    expect(codes(reading.warnings)).toEqual(warnings);
  });

  it('names every fault at once, with its law and its field', () => {
    const { rejections } = readNip('198502302010133000');
    expect(codes(rejections)).toEqual(['NIP_BIRTH_DATE', 'NIP_SEX', 'NIP_SERIAL', 'NIP_START_MONTH']);
    expect(rejections.every(({ law, path }) => law !== undefined && path[0] === 'nip')).toBe(true);
  });
});

describe('the NI of a PPPK', () => {
  it('has no month', () => {
    const { number, warnings } = readNiPppk('199003152022212007');
    expect(number).toEqual({
      text: '199003152022212007',
      birthDate: '1990-03-15',
      startYear: 2022,
      startDate: null,
      sex: 'F',
      serial: 7,
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['199003152022002007', []],
    ['199003152022012007', ['NI_PPPK_HAS_MONTH']],
    ['199003152022122007', ['NI_PPPK_HAS_MONTH']],
    ['199003152022132007', []],
  ])('%s warns %j when digits 13 and 14 could be a month', (text, warnings) => {
    const reading = readNiPppk(text);
    expect(reading.number).not.toBeNull();
    expect(codes(reading.warnings)).toEqual(warnings);
  });

  it('is refused for someone who is not 20 by the end of that year', () => {
    expect(codes(readNiPppk('200212312022211001').rejections)).toEqual([]);
    expect(codes(readNiPppk('200301012022211001').rejections)).toEqual(['NI_PPPK_UNDER_AGE']);
  });

  it('is refused for the faults that it shares with a NIP', () => {
    expect(codes(readNiPppk('199013152022213000').rejections)).toEqual([
      'NIP_BIRTH_DATE',
      'NIP_SEX',
      'NIP_SERIAL',
    ]);
  });
});
