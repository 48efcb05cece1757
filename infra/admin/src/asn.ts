import { NoToken, sampleToken } from '@asn/identity/sample-token';
import { parseArgs } from 'node:util';
import { importAttlog } from './commands/attendance-import.ts';
import { importCompetency } from './commands/competency-import.ts';
import { assignPins } from './commands/attendance-pins.ts';
import { checksums } from './commands/events-checksums.ts';
import { parked } from './commands/events-parked.ts';
import { redriveKey } from './commands/events-redrive.ts';
import { status } from './commands/events-status.ts';
import { importResults } from './commands/performance-import.ts';
import { accounts } from './commands/personnel-accounts.ts';
import { decide } from './commands/personnel-decide.ts';
import { differences } from './commands/personnel-differences.ts';
import { importFile } from './commands/personnel-import.ts';
import { refusedRows } from './commands/personnel-refused.ts';
import { retirements } from './commands/personnel-retirements.ts';
import { importApplicants, importPoints, published } from './commands/recruitment-files.ts';
import { verify } from './commands/recruitment-verify.ts';
import type { Command, Services } from './command.ts';
import { Client } from './client.ts';
import { Failure, WrongUsage } from './failure.ts';
import { readSettings, type Settings } from './settings.ts';

/** Every command of `npm run -s asn -- <area> <verb> …`. */
const commands: Readonly<Record<string, Command>> = {
  'personnel import': importFile,
  'personnel refused': refusedRows,
  'personnel differences': differences,
  'personnel decide': decide,
  'personnel accounts': accounts,
  'personnel retirements': retirements,
  'performance import': importResults,
  'competency import': importCompetency,
  'recruitment applicants': importApplicants,
  'recruitment results': importPoints,
  'recruitment published': published,
  'recruitment verify': verify,
  'attendance import': importAttlog,
  'attendance pins': assignPins,
  'events status': status,
  'events parked': parked,
  'events redrive': redriveKey,
  'events checksums': checksums,
};

/** What a command that asks no service has of them. */
const NONE = {} as Services;

/** Exit 0 done, 1 failed, 2 wrong usage. */
async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args);
    const [area = '', verb = '', ...rest] = positionals;
    const command = commands[`${area} ${verb}`];
    if (values.help === true) return print(usage());
    if (command === undefined) throw new WrongUsage(usage());
    if (rest.length !== command.takes.length) {
      throw new WrongUsage(`npm run -s asn -- ${area} ${verb} ${command.takes.join(' ')}`);
    }
    const services = command.alone === true ? NONE : await servicesOf(readSettings(), values.as);
    return await command.run(services, rest, values);
  } catch (error) {
    if (error instanceof WrongUsage) return complain(error.message, 2);
    if (error instanceof Failure) return complain(error.message, 1);
    if (error instanceof NoToken) return complain(error.message, error.wrongUsage ? 2 : 1);
    throw error;
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        preview: { type: 'boolean' },
        device: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\n\n${usage()}`);
  }
}

async function servicesOf(settings: Settings, username: string | undefined): Promise<Services> {
  const token = username === undefined ? settings.token : await sampleToken(settings.issuerUrl, username);
  if (token === undefined) {
    throw new WrongUsage(
      'Siapa yang bertindak? Isi ASN_TOKEN, atau --as USERNAME pada pengembangan. / Who acts? Set ASN_TOKEN, or give --as USERNAME in development.',
    );
  }
  const clients = Object.entries(settings.urls).map(([name, url]) => [name, new Client(url, token)]);
  return Object.fromEntries(clients) as Services;
}

const usage = () =>
  [
    'npm run -s asn -- <command> [--as USERNAME]',
    '',
    ...Object.entries(commands).map(
      ([name, { takes, says }]) => `  ${[name, ...takes].join(' ').padEnd(34)} ${says}`,
    ),
    '',
    '--as USERNAME acts as a person of the sample, in development; else ASN_TOKEN holds an access token.',
  ].join('\n');

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string, exit: number): number {
  process.stderr.write(`${text}\n`);
  return exit;
}

process.exitCode = await main(process.argv.slice(2));
