import { describe, expect, it } from '@jest/globals';
import { addBehind, addImports, addRows } from './edit.ts';
import { plural, wordsOf } from './words.ts';

const file = 'a.ts';

describe('a row', () => {
  it('comes at the end of a table', () => {
    const text = `const PORTS = {\n  a: { port: 1 },\n  b: 2,\n};\nconst other = {\n};\n`;
    expect(addRows(text, { file, begins: 'const PORTS = {' }, 'c: 3')).toBe(
      `const PORTS = {\n  a: { port: 1 },\n  b: 2,\nc: 3,\n\n};\nconst other = {\n};\n`,
    );
  });

  it('comes at the end of a list in one line', () => {
    const text = `export const list = [A];\n`;
    expect(addRows(text, { file, begins: 'list = [' }, 'B', 'C')).toBe(
      `export const list = [A,\nB,\nC,\n];\n`,
    );
  });

  it('comes into an empty table', () => {
    expect(addRows('const t: T = {};\n', { file, begins: 't: T = {' }, 'a: 1')).toBe(
      'const t: T = {\na: 1,\n};\n',
    );
  });

  it('is refused where the place is no more', () => {
    expect(() => addRows('', { file, begins: 'const PORTS' }, 'c')).toThrow('a.ts no longer has const PORTS');
  });
});

describe('an import', () => {
  it('comes below the last one, also below one of several lines', () => {
    const text = `import { a } from './a.ts';\nimport {\n  b,\n} from './b.ts';\n\nclass X {}\n`;
    expect(addImports(text, file, `import { c } from './c.ts';`)).toBe(
      `import { a } from './a.ts';\nimport {\n  b,\n} from './b.ts';\nimport { c } from './c.ts';\n\nclass X {}\n`,
    );
  });
});

it('puts text behind what is there', () => {
  expect(addBehind('[...all, x]', file, '...all,', ' y,')).toBe('[...all, y, x]');
});

describe('a name', () => {
  it('has its forms', () => {
    expect(wordsOf('coaching-talk')).toEqual({
      kebab: 'coaching-talk',
      camel: 'coachingTalk',
      pascal: 'CoachingTalk',
      snake: 'coaching_talk',
      constant: 'COACHING_TALK',
    });
  });

  it.each([
    ['talk', 'talks'],
    ['duty', 'duties'],
    ['survey', 'surveys'],
    ['class', 'classes'],
  ])('of one %s is %s of several', (one, several) => {
    expect(plural(one)).toBe(several);
  });
});
