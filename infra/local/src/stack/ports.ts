import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { Problem } from '../servers/problem.ts';
import { describeProcess } from '../servers/processes.ts';
import { PORTS, type Settings } from '../settings.ts';

type PortName = keyof typeof PORTS;

/** @throws Problem that names every port in use, by whom, and the variable that changes it. */
export async function checkPorts(settings: Settings, names: PortName[]): Promise<void> {
  const taken: string[] = [];
  for (const name of names) {
    const port = settings.ports[name];
    const twin = names.find((other) => other !== name && settings.ports[other] === port);
    if (twin) taken.push(`Port ${port} is meant for both ${name} and ${twin}: change ${PORTS[name][0]}.`);
    else if (!(await isFree(port)))
      taken.push(`Port ${port} is in use${user(port)}: stop that, or set ${PORTS[name][0]} to another port.`);
  }
  if (taken.length > 0) throw new Problem(taken.join('\n'));
}

/** Without a host, so that a listener on any address of the machine counts. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** ` by process 123 (node main.js)`, where Linux lets us see it. */
function user(port: number): string {
  const socket = listeningSocket(port);
  const pid = socket && ownerOf(socket);
  if (!pid) return '';
  const command = describeProcess(pid)?.command ?? '';
  return ` by process ${pid} (${command.length > 60 ? `${command.slice(0, 60)}…` : command})`;
}

function listeningSocket(port: number): string | undefined {
  const LISTEN = '0A';
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readLines(table)) {
      const columns = line.trim().split(/\s+/);
      if (columns[1]?.endsWith(`:${hex}`) && columns[3] === LISTEN) return `socket:[${columns[9]}]`;
    }
  }
  return undefined;
}

function ownerOf(socket: string): number | undefined {
  const processes = listOf('/proc').filter((name) => /^\d+$/.test(name));
  const owner = processes.find((pid) =>
    listOf(`/proc/${pid}/fd`).some((fd) => target(`/proc/${pid}/fd/${fd}`) === socket),
  );
  return owner === undefined ? undefined : Number(owner);
}

const readLines = (file: string): string[] => attempt(() => readFileSync(file, 'utf8').split('\n')) ?? [];
const listOf = (folder: string): string[] => attempt(() => readdirSync(folder)) ?? [];
const target = (link: string): string | undefined => attempt(() => readlinkSync(link));

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
