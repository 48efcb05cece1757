import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  lines: string[];
  kill(signal: NodeJS.Signals): void;
  ended: Promise<void>;
}

/** Runs a script of this folder in a process of its own, that can be paused and killed. */
export function startChild(script: string, argument: object): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=@asn/source', '--disable-warning=ExperimentalWarning', path, JSON.stringify(argument)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  child.stdout
    ?.setEncoding('utf8')
    .on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  return {
    lines,
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
  };
}
