/*
 * `npm run generate -- service|feature|rule|event …`: the files with which one of them begins, in their places, and the
 * places that list it. A generated rule's test fails until the rule is written; a generated feature works.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchema } from './generate/event.ts';
import { newFeature } from './generate/feature.ts';
import { newService } from './generate/service.ts';
import { ruleFiles } from './generate/rule.ts';
import { write } from './generate/write.ts';
import { sentenceFor } from './servers/problem.ts';
import { ROOT } from './settings.ts';
import { runTool } from './tools.ts';

const USAGE = `npm run generate -- service <name> "<what it is for>"
npm run generate -- feature <service>/<noun> <class of data> "<what it is>"
npm run generate -- rule <service>/<noun>/<name> "<the sentence it enforces>" "<its law>"
npm run generate -- event <service>/<name> <aggregate> "<what it tells>"`;

const NAME = /^[a-z]+(-[a-z]+)*$/;

const [kind = '', place = '', ...words] = process.argv.slice(2);
process.exitCode = await generate().catch((error: unknown) => {
  const sentence = sentenceFor(error);
  if (sentence === undefined) throw error;
  return fail(sentence);
});

async function generate(): Promise<number> {
  const names = place.split('/');
  const [service = '', noun = '', name = ''] = names;
  const [first = '', second = ''] = words;
  const asked = `${kind} ${names.length} ${words.filter((word) => word !== '').length}`;
  const known = ['service 1 1', 'feature 2 2', 'rule 3 2', 'event 2 2'];
  if (!known.includes(asked) || words.length > 2 || !names.every((each) => NAME.test(each)))
    return fail(USAGE, 2);
  if (kind !== 'service' && !existsSync(join(ROOT, 'services', service)))
    return fail(`There is no service ${service}.`);
  switch (kind) {
    case 'service':
      await write(newService(service, first));
      return run(
        `Then npm install, and its first feature: npm run generate -- feature ${service}/…`,
        ['events', 'generate'],
        [service, 'schema'],
        ['gateway', 'compose'],
      );
    case 'feature':
      await write(newFeature({ service, noun, dataClass: first, what: second }));
      return run(
        'Then npm install, and say who sees what of it in infra/system/src/access.table.ts.',
        [service, 'schema'],
        ['gateway', 'compose'],
      );
    case 'rule':
      await write({
        files: ruleFiles(join('services', service, 'src', noun), { name, sentence: first, law: second }),
      });
      return 0;
    default:
      await write({
        files: { [`libs/events/${service}/${noun}.v1.schema.json`]: eventSchema(first, second) },
      });
      return run(undefined, ['events', 'generate']);
  }
}

/** Brings up to date what follows from the new files, then says what is left to do. */
async function run(
  next: string | undefined,
  ...steps: [workspace: string, script: string][]
): Promise<number> {
  for (const [workspace, name] of steps) {
    const code = await runTool('npm', ['run', '--silent', name, '-w', `@asn/${workspace}`]);
    if (code !== 0) return code;
  }
  if (next !== undefined) console.log(next);
  return 0;
}

function fail(sentence: string, code = 1): number {
  console.error(sentence);
  return code;
}
