import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.ts';

describe('the language of a sentence', () => {
  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['id,en;q=0.8', 'id'],
    ['en;q=0.5, id;q=0.9', 'id'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0', 'id'],
    ['de', 'id'],
  ] as const)('for Accept-Language %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
