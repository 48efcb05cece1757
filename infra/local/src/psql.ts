/* `npm run psql -- personnel`: SQL in a service's database, as the role that owns it, through psql where there is one. */
import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { DATABASES, readPasswords, type DatabaseName } from './secrets.ts';
import { readSettings } from './settings.ts';
import { runTool } from './tools.ts';

const [name = '', ...rest] = process.argv.slice(2);
const passwords = readPasswords();
if (!isDatabase(name)) {
  console.error(`npm run psql -- <${DATABASES.join('|')}> [arguments of psql]`);
  process.exitCode = 2;
} else if (!passwords) {
  console.error('There is no database yet: start the stack first, with npm start.');
  process.exitCode = 1;
} else {
  const user = `${name}_owner` as const;
  const address = { host: '127.0.0.1', port: readSettings().ports.postgres, user, database: name };
  const found = spawnSync('psql', ['--version']).status === 0;
  process.exitCode = found
    ? await runPsql(address, passwords[user], rest)
    : await prompt(new pg.Client({ ...address, password: passwords[user] }));
}

interface Address {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** Ctrl-C belongs to psql, which cancels a query with it. */
function runPsql({ host, port, user, database }: Address, password: string, args: string[]): Promise<number> {
  process.on('SIGINT', () => undefined);
  const connection = [`--host=${host}`, `--port=${port}`, `--username=${user}`, `--dbname=${database}`];
  // In the environment, since everybody can read a command line.
  return runTool('psql', [...connection, ...args], { env: { PGPASSWORD: password } });
}

/** The least that does: statements that end with a semicolon, answers as tables. */
async function prompt(client: pg.Client): Promise<number> {
  try {
    await client.connect();
  } catch (error) {
    console.error(
      `PostgreSQL does not answer (${(error as Error).message}): start the stack first, with npm start.`,
    );
    return 1;
  }
  console.log('No psql on this machine; a statement ends with ; and Ctrl-D leaves.');
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: `${client.database}> `,
  });
  let statement = '';
  lines.prompt();
  for await (const line of lines) {
    statement += `${line}\n`;
    if (line.trimEnd().endsWith(';')) {
      await show(client, statement);
      statement = '';
    }
    lines.prompt();
  }
  await client.end();
  return 0;
}

async function show(client: pg.Client, statement: string): Promise<void> {
  try {
    const { command, rowCount, rows } = await client.query<object>(statement);
    if (rows.length > 0) console.table(rows);
    console.log(`${command} ${rowCount ?? ''}`);
  } catch (error) {
    console.error((error as Error).message);
  }
}

function isDatabase(text: string): text is DatabaseName {
  return (DATABASES as readonly string[]).includes(text);
}
