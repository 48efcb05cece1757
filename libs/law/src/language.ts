import type { Sentence } from './rejection.ts';

export type Language = keyof Sentence;

/** The language of an `Accept-Language` header: English only when it is preferred to Indonesian; else Indonesian. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === 'id' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'id';
}

/** The sentence in one language. */
export const inLanguage = (sentence: Sentence, language: Language): string => sentence[language];
