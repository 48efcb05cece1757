import { describe, expect, it } from '@jest/globals';
import { applyStep, recipesIn } from '../src/recipe-steps.ts';

const fence = (language: string, text: string) => '```' + `${language}\n${text}\n` + '```';
const recipe = (...blocks: string[]) =>
  `# Contributing\n\n### Add a field\n\n${blocks.join('\n\n')}\n\n## Next\n`;

describe('a recipe', () => {
  it('is a title and a step for each block, by the line before it', () => {
    const markdown = recipe(
      `1. The table. Create\n   \`a/b.sql\`:\n\n${fence('sql', 'select 1;\nselect 2;')}`,
      `   In \`a.ts\`, below \`\`name: \`x\`\`\`, add:\n\n   ${fence('ts', '   age: 1,\n   \n   old: 2,').replace(/\n```$/, '\n   ```')}`,
      `In \`a.ts\`, in place of \`one()\`, write:\n\n${fence('ts', 'two()')}`,
      `Write \`b.ts\`:\n\n${fence('ts', 'b()')}`,
      fence('sh', 'npm run check'),
    );
    expect(recipesIn(markdown)).toEqual([
      {
        title: 'Add a field',
        steps: [
          { does: 'create', file: 'a/b.sql', text: 'select 1;\nselect 2;' },
          { does: 'add', file: 'a.ts', where: 'below', anchor: 'name: `x`', text: 'age: 1,\n\nold: 2,' },
          { does: 'replace', file: 'a.ts', anchor: 'one()', text: 'two()' },
          { does: 'write', file: 'b.ts', text: 'b()' },
          { does: 'run', command: 'npm run check' },
        ],
      },
    ]);
  });

  it('is refused when a block says not where it belongs', () => {
    expect(() => recipesIn(recipe(`And now:\n\n${fence('ts', 'x')}`))).toThrow('And now:');
  });
});

describe('a step', () => {
  const add = { does: 'add', file: 'a.ts', where: 'below', anchor: 'name', text: 'age,\nsex,' } as const;

  it('adds lines with the indentation of the line beside them', () => {
    expect(applyStep(add, '{\n  name,\n}')).toBe('{\n  name,\n  age,\n  sex,\n}');
    expect(applyStep({ ...add, where: 'above' }, '{\n  name,\n}')).toBe('{\n  age,\n  sex,\n  name,\n}');
  });

  it('puts a text in place of another', () => {
    const step = { does: 'replace', file: 'a.ts', anchor: 'name', text: '$& of $1' } as const;
    expect(applyStep(step, '[name]')).toBe('[$& of $1]');
  });

  it.each(['{}', 'name name'])('fails when what it goes by is not there once: %s', (text) => {
    expect(() => applyStep(add, text)).toThrow('a.ts has `name`');
  });
});
