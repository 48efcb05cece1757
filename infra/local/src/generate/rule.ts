import { join } from 'node:path';

interface Rule {
  /** `minimum-age` */
  name: string;
  /** The sentence that the rule enforces. */
  sentence: string;
  /** `PP 11/2017 art. 23` */
  law: string;
}

/** The rule and its test in a noun's folder: path → text. */
export function ruleFiles(folder: string, { name, sentence, law }: Rule): Record<string, string> {
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const code = name.replaceAll('-', '_').toUpperCase();
  return {
    [join(folder, `${name}.rule.ts`)]: `
import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rejection, Rule } from '@asn/law';

/**
 * ${sentence}
 * @law ${law}
 */
export function ${camel}Rejections(_day: LocalDate): Rejection[] {
  return [];
}

/** For the index: \`npm run -s rules\`. */
export const ${camel}Rule: Rule = {
  sentence: ${JSON.stringify(sentence)},
  law: [${JSON.stringify(law)}],
  from: null,
  to: null,
  boundary: {
    case: 'on 1 January 2026',
    expected: '${code}',
    run: () => ${camel}Rejections(localDate('2026-01-01')).map(({ code }) => code).join(),
  },
};
`,
    [join(folder, `${name}.rule.spec.ts`)]: `
import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { ${camel}Rejections } from './${name}.rule.ts';

describe(${JSON.stringify(`${sentence} (${law})`)}, () => {
  it('refuses what the law does not allow', () => {
    expect(${camel}Rejections(localDate('2026-01-01')).map(({ code }) => code)).toEqual(['${code}']);
  });
});
`,
  };
}
