/** `coaching-talk` in the forms that a name takes: `coachingTalk`, `CoachingTalk`, `coaching_talk`, `COACHING_TALK`. */
export interface Words {
  kebab: string;
  camel: string;
  pascal: string;
  snake: string;
  constant: string;
}

export function wordsOf(kebab: string): Words {
  const camel = kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const snake = kebab.replaceAll('-', '_');
  return {
    kebab,
    camel,
    pascal: camel.charAt(0).toUpperCase() + camel.slice(1),
    snake,
    constant: snake.toUpperCase(),
  };
}

/** `talk` → `talks`, `duty` → `duties`, `class` → `classes`. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
