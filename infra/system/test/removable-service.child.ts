/*
 * A service in which each rule about who may see and do what can be taken away while it runs: its own main file,
 * loaded through a hook that puts a switch into the rules as they are read from the disk. A rule holds until it is
 * named at SWITCHES_PORT (`PUT /<rule>`; `DELETE /` gives it back). The product knows nothing of this.
 */
import type { DataClass, Standing } from '@asn/access';
import { createServer } from 'node:http';
import { registerHooks } from 'node:module';

interface Call {
  getType(): string;
  getHandler(): { name: string };
  switchToHttp(): { getRequest(): { method: string; routeOptions: { url: string } } };
}

declare global {
  /** Whether a rule is taken away at the moment. */
  var isTakenAway: (rule: string) => boolean;
  /** What a guarded call is called: a root field by its name, a route by its method and path. */
  var nameOfCall: (call: Call) => string;
}

let takenAway: string | undefined;
globalThis.isTakenAway = (rule) => rule === takenAway;
globalThis.nameOfCall = (call) => {
  if (call.getType() === 'graphql') return call.getHandler().name;
  const { method, routeOptions } = call.switchToHttp().getRequest();
  return `${method} ${routeOptions.url}`;
};

/** The rules that were found in the sources and have a switch. */
const switches: string[] = [];
const taken = (rule: string) => {
  switches.push(rule);
  return `globalThis.isTakenAway(${JSON.stringify(rule)})`;
};

interface Edit {
  file: RegExp;
  /** The rule in what is loaded, with one group. */
  rule: RegExp;
  /** `where` tells one of several from another: service, file, number in the file. */
  instead: (group: string, where: string) => string;
}

const inStanding = /libs\/access\/src\/standing\.ts$/;
const inToken = /libs\/access\/src\/verify-token\.ts$/;
const option = (name: string, rule: RegExp): Edit => ({
  file: inToken,
  rule,
  instead: (text) => `...(${taken(`token: ${name}`)} ? {} : { ${text} })`,
});

const edits: Edit[] = [
  {
    // The conditions of read models. `visible.ts` is the filter of an entity: a second net, for use cases.
    file: /(services|libs)\/\w+\/src\/(?!.*\/visible\.ts$).*\.ts$/,
    rule: /\$\{((?:visible|readable)\((?:context\.)?actor, [^}]*\))\}/g,
    instead: (text, where) => `(\${sql.lit(${taken(`${text.split('(')[0]!}: ${where}`)})} or \${${text}})`,
  },
  {
    // … and those of a list of conditions.
    file: /services\/\w+\/src\/(?!.*\/visible\.ts$).*\.ts$/,
    rule: /^ +(readable\(actor, subject, '\w+'\)),?$/gm,
    instead: (text, where) => `sql\`(\${sql.lit(${taken(`readable: ${where}`)})} or \${${text}})\`,`,
  },
  {
    file: /attendance\/src\/team\/read-team\.ts$/,
    rule: /(\$\{standingsToRow\(actor\)\} && \$\{readers\}::text\[\])/g,
    instead: (text, where) => `(\${sql.lit(${taken(`readers: ${where}`)})} or ${text})`,
  },
  {
    file: /attendance\/src\/check-in\/record\.ts$/,
    rule: /return (reached) \?/g,
    instead: (text, where) => `return ${text} || ${taken(`reach: ${where}`)} ?`,
  },
  {
    file: inStanding,
    rule: /(\$\{among\(subject\.personId, actor\.ledPeople\)\})/g,
    instead: (text) => `(${text} and not \${sql.lit(${taken('led by a dated exception')})})`,
  },
  {
    file: inStanding,
    rule: /and (\$\{subject\.personId\} is distinct from \$\{actor\.personId\}::uuid)/g,
    instead: (text) => `and (\${sql.lit(${taken('nobody leads themself')})} or ${text})`,
  },
  {
    file: /libs\/access\/src\/field-access\.ts$/,
    rule: /if \((!source\.standings\.some)/g,
    instead: (text) =>
      `if (!globalThis.isTakenAway(\`field: \${info.parentType.name}.\${info.fieldName}\`) && ${text}`,
  },
  {
    file: /libs\/subgraph\/src\/request\/allow\.ts$/,
    rule: /const allowed = (this\.reflector)/g,
    instead: (text) =>
      `const allowed = globalThis.isTakenAway(\`allow: \${globalThis.nameOfCall(execution)}\`) ? 'SIGNED_IN' : ${text}`,
  },
  option('issuer', /(issuer: options\.issuer)(?=,\s*audience)/g),
  option('audience', /(audience: options\.audience)(?=,\s*typ)/g),
  option('type', /(typ: 'at\+jwt')(?=,\s*algorithms)/g),
];

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (typeof loaded.source !== 'string') return loaded;
    let { source } = loaded;
    const file = /([^/]+)\/src\/(?:.*\/)?([^/]+)\.ts$/.exec(url)?.slice(1).join(' ') ?? url;
    for (const { rule, instead } of edits.filter((edit) => edit.file.test(url))) {
      let number = 0;
      source = source.replaceAll(rule, (_, group: string) => {
        number += 1;
        return instead(group, `${file} ${number}`);
      });
    }
    return { ...loaded, source };
  },
});

// After the hook, which has to see them being loaded.
const { readersOf, standingRules } = await import('@asn/access');
const readers: Record<DataClass, readonly Standing[]> = readersOf;
const rules = standingRules as (typeof standingRules)[number][];

/** Takes a rule away; gives what gives it back. */
function takeAway(rule: string): () => void {
  const [kind, subject = '', reader = ''] = rule.split(' ');
  if (kind === 'standing:') {
    const index = rules.findIndex(({ standing }) => standing === subject);
    const [gone] = rules.splice(index, 1);
    return () => void rules.splice(index, 0, gone!);
  }
  if (kind === 'reader:' || kind === 'class:') {
    const dataClass = subject as DataClass;
    const before = readers[dataClass];
    readers[dataClass] = kind === 'class:' ? readers.DIRECTORY : before.filter((one) => one !== reader);
    return () => {
      readers[dataClass] = before;
    };
  }
  takenAway = rule;
  return () => {
    takenAway = undefined;
  };
}

let giveBack = (): void => undefined;
createServer((request, response) => {
  giveBack();
  giveBack = () => undefined;
  if (request.method === 'PUT') giveBack = takeAway(decodeURIComponent(request.url!.slice(1)));
  response.end(JSON.stringify({ switches, standings: rules.map(({ standing }) => standing), readers }));
}).listen(Number(process.env['SWITCHES_PORT']), '127.0.0.1');

await import(process.env['SERVICE_MAIN']!);
