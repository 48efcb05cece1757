import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../settings.ts';

interface PackageFile {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The text of a package.json with these packages, in the versions that personnel has them in. */
export function withPackages(
  text: string,
  names: readonly string[],
  testNames: readonly string[] = [],
): string {
  const file = JSON.parse(text) as PackageFile;
  const personnel = JSON.parse(
    readFileSync(join(ROOT, 'services/personnel/package.json'), 'utf8'),
  ) as PackageFile;
  const versions = { ...personnel.devDependencies, ...personnel.dependencies };
  const all = (known: Record<string, string> = {}, added: readonly string[]) =>
    Object.fromEntries(
      [...new Set([...Object.keys(known), ...added])]
        .sort()
        .map((name) => [name, known[name] ?? (name.startsWith('@asn/') ? '*' : (versions[name] ?? '*'))]),
    );
  return JSON.stringify({
    ...file,
    dependencies: all(file.dependencies, names),
    devDependencies: all(file.devDependencies, testNames),
  });
}
