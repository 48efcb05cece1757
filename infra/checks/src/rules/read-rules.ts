import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '@asn/law';

export interface FoundRule {
  service: string;
  /** From the root: `services/personnel/src/employment/retirement.rule.ts`. */
  file: string;
  /** Of the export, without `Rule`: `retirement`. */
  name: string;
  rule: Rule;
}

export interface FoundRules {
  rules: FoundRule[];
  /** A sentence for each file or export that does not say what its rule is. */
  faults: string[];
}

/** Loads every `*.rule.ts` of the services as it stands: a rule is pure, so Node runs it from its source. */
export async function readRules(root: string): Promise<FoundRules> {
  const files = globSync('services/*/src/**/*.rule.ts', { cwd: root }).sort();
  const read = await Promise.all(files.map((file) => readFile(root, file)));
  const unasked = unaskedOf(root, files).map((file) => `${file} is asked by nothing but its own test`);
  return {
    rules: read.flatMap(({ rules }) => rules),
    faults: [...read.flatMap(({ faults }) => faults), ...unasked],
  };
}

/** A rule that nobody asks enforces nothing, whatever its test says. */
function unaskedOf(root: string, files: readonly string[]): string[] {
  const sources = globSync('services/*/src/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('spec.ts'),
  );
  const texts = sources.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  return files.filter(
    (file) => !texts.some((each) => each.file !== file && each.text.includes(`/${basename(file)}'`)),
  );
}

async function readFile(root: string, file: string): Promise<FoundRules> {
  const service = file.split('/')[1] ?? '';
  let exported: Record<string, unknown>;
  try {
    exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  } catch (error) {
    return { rules: [], faults: [`${file} does not load by itself, so it is not pure: ${String(error)}`] };
  }
  const named = Object.entries(exported).filter(([name]) => name.endsWith('Rule'));
  if (named.length === 0)
    return { rules: [], faults: [`${file} exports no \`<name>Rule: Rule\` of @asn/law`] };
  const cited = /@law /.test(readFileSync(join(root, file), 'utf8'));
  return {
    rules: named.flatMap(([name, rule]) =>
      isRule(rule) ? { service, file, name: name.replace(/Rule$/, ''), rule } : [],
    ),
    faults: [
      ...named.filter(([, rule]) => !isRule(rule)).map(([name]) => `${file}: ${name} is not a whole Rule`),
      ...(cited ? [] : [`${file} has no docstring with @law`]),
    ],
  };
}

function isRule(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null) return false;
  const { sentence, law, from, to, boundary } = value as Partial<Rule>;
  return (
    !!sentence &&
    Array.isArray(law) &&
    law.length > 0 &&
    from !== undefined &&
    to !== undefined &&
    (!from || !to || from < to) &&
    !!boundary?.case &&
    typeof boundary.expected === 'string' &&
    typeof boundary.run === 'function'
  );
}
