/*
 * `npm run -s rules`: every rule with its law, its days and a case at its edge, which is run; exit 1 when one answers
 * otherwise, or a rule file does not say what its rule is. `--json` for machines, `--write` for docs/rules.md,
 * `--check` fails when that page says something else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readRules } from './rules/read-rules.ts';
import { rulesAsPage, rulesAsText } from './rules/show-rules.ts';
import { tryRule } from './rules/try-rule.ts';

const [mode, ...more] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = `${root}docs/rules.md`;

if (more.length > 0 || (mode !== undefined && !['--json', '--write', '--check'].includes(mode))) {
  console.error('npm run -s rules [-- --json | --write | --check]');
  process.exit(2);
}
const { rules, faults } = await readRules(root);
const tried = rules.map(tryRule);
const wrong = tried.filter(({ holds }) => !holds);

if (mode === '--json') console.log(JSON.stringify(tried, null, 2));
else if (mode === '--write') writeFileSync(page, await pageNow());
else if (mode === undefined) console.log(rulesAsText(tried));

for (const { file, name, expected, actual } of wrong)
  console.error(`✖ ${file}: ${name} answers ${actual} at its edge, not ${expected}`);
for (const fault of faults) console.error(`✖ ${fault}`);
const drifted = mode === '--check' && (await pageNow()) !== pageKept();
if (drifted) console.error('✖ docs/rules.md is not what the rules say: npm run -s rules -- --write');
console.error(`${tried.length} rules, ${wrong.length} wrong at the edge, ${faults.length} not told`);
process.exitCode = mode !== '--write' && (wrong.length + faults.length > 0 || drifted) ? 1 : 0;

async function pageNow(): Promise<string> {
  return format(rulesAsPage(tried), { ...(await resolveConfig(page)), filepath: page });
}

function pageKept(): string {
  try {
    return readFileSync(page, 'utf8');
  } catch {
    return '';
  }
}
