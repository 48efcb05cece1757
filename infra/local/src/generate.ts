/*
 * `npm run generate -- rule …` and `… event …`: the files with which a rule or an event begins, in their places.
 * A generated rule's test fails until the rule is written.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { eventSchema } from './generate/event.ts';
import { ruleFiles } from './generate/rule.ts';
import { ROOT } from './settings.ts';
import { runTool, script } from './tools.ts';

const USAGE = `npm run generate -- rule <service>/<noun>/<name> "<the sentence it enforces>" "<its law>"
npm run generate -- event <service>/<name> <aggregate> "<what it tells>"`;

const NAME = /^[a-z]+(-[a-z]+)*$/;

const [kind, place = '', ...rest] = process.argv.slice(2);
process.exitCode = await generate();

async function generate(): Promise<number> {
  const names = place.split('/');
  const [second, third, ...more] = rest;
  if (names.every((name) => NAME.test(name)) && second && more.length === 0) {
    const [service = '', ...below] = names;
    if (!existsSync(join(ROOT, 'services', service))) return fail(`There is no service ${service}.`);
    const [noun, name] = below;
    if (kind === 'rule' && noun && name && below.length === 2 && third)
      return write(ruleFiles(join('services', service, 'src', noun), { name, sentence: second, law: third }));
    if (kind === 'event' && noun && below.length === 1 && third) {
      const written = await write({
        [`libs/events/${service}/${noun}.v1.schema.json`]: eventSchema(second, third),
      });
      return written || runTool(process.execPath, script('libs/events/src/generate.ts'));
    }
  }
  console.error(USAGE);
  return 2;
}

/** Writes new files, formatted; leaves everything as it was when one of them is there already. */
async function write(files: Record<string, string>): Promise<number> {
  const taken = Object.keys(files).filter((path) => existsSync(join(ROOT, path)));
  if (taken.length > 0) return fail(`${taken.join(' and ')} is there already.`);
  for (const [path, text] of Object.entries(files)) {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
    console.log(`${path} written`);
  }
  return 0;
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}
