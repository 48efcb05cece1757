/** The variables that a settings file reads: keys of its schema, or what it takes from the environment by name. */
export function settingsIn(source: string): string[] {
  const found = source.matchAll(
    /^\s*([A-Z][A-Z0-9_]+):|environment\['([A-Z0-9_]+)'\]|'([A-Z]+(?:_[A-Z]+)*_PORT)'/gm,
  );
  return [...new Set([...found].map(([, key, read, port]) => key ?? read ?? port ?? ''))];
}
