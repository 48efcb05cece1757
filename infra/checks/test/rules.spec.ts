import { localDate } from '@asn/civil-date';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readRules } from '../src/rules/read-rules.ts';
import { rulesAsPage, rulesAsText } from '../src/rules/show-rules.ts';
import { tryRule } from '../src/rules/try-rule.ts';

const found = (run: () => string) => ({
  service: 'personnel',
  file: 'services/personnel/src/employment/retirement.rule.ts',
  name: 'retirement',
  rule: {
    sentence: 'One retires on the first of the month after the birthday.',
    law: ['PP 11/2017 art. 239'],
    from: localDate('2017-04-07'),
    to: null,
    boundary: { case: 'born on 31 December 1968', expected: '2029-01-01', run },
  },
});

describe('a rule', () => {
  it('holds when it answers at its edge what the law says', () => {
    expect(tryRule(found(() => '2029-01-01'))).toMatchObject({ holds: true, actual: '2029-01-01' });
  });

  it('does not hold when it answers otherwise, or throws', () => {
    expect(tryRule(found(() => '2028-12-31'))).toMatchObject({ holds: false, actual: '2028-12-31' });
    const fails = () => {
      throw new Error('no age');
    };
    expect(tryRule(found(fails))).toMatchObject({ holds: false, actual: 'threw Error: no age' });
  });

  it('is printed with its law, its days and its edge', () => {
    const wrong = rulesAsText([tryRule(found(() => '2028-12-31'))]);
    expect(wrong).toContain('✖ PP 11/2017 art. 239  2017-04-07 –             One retires');
    expect(wrong).toContain('born on 31 December 1968: 2029-01-01, but the rule says 2028-12-31');
  });

  it('stands on the page with a link to its file', () => {
    const page = rulesAsPage([tryRule(found(() => '2029-01-01'))]);
    expect(page).toContain(
      '](../services/personnel/src/employment/retirement.rule.ts) | PP 11/2017 art. 239 |',
    );
  });
});

describe('a rule file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'asn-rules-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const reading = async (text: string, asked = true) => {
    // Not TypeScript only: the test's loader takes the file as it is.
    const file = join(root, 'services/personnel/src/employment/age.rule.ts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    writeFileSync(join(dirname(file), 'hire.ts'), asked ? `import './age.rule.ts';` : '');
    return readRules(root);
  };
  const rule = `{ sentence: 'S', law: ['L'], from: null, to: null, boundary: { case: 'c', expected: 'e', run: () => 'e' } }`;

  it('gives its rules', async () => {
    const { rules, faults } = await reading(`/** @law L */\nexport const ageRule = ${rule};`);
    expect(rules).toMatchObject([{ service: 'personnel', name: 'age' }]);
    expect(faults).toEqual([]);
  });

  it('is at fault when nobody asks it', async () => {
    const { faults } = await reading(`/** @law L */\nexport const ageRule = ${rule};`, false);
    expect(faults).toEqual([expect.stringContaining('is asked by nothing but its own test')]);
  });

  it.each([
    ['exports no rule', '/** @law L */\nexport const age = 58;', 'exports no'],
    [
      'says only half of it',
      `/** @law L */\nexport const ageRule = { sentence: 'S' };`,
      'ageRule is not a whole Rule',
    ],
    ['cites no law beside its function', `export const ageRule = ${rule};`, 'has no docstring with @law'],
    ['needs what is not there', `import './nothing.ts';`, 'does not load by itself'],
  ])('is at fault when it %s', async (_, text, fault) => {
    expect((await reading(text)).faults).toEqual([expect.stringContaining(fault)]);
  });
});
