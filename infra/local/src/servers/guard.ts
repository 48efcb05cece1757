import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Ends our servers when this process dies, even by `kill -9`: a small shell holds the other end of a pipe, and
 * when the pipe breaks it sends each listed process its signal and, ten seconds later, SIGKILL. It stands in a
 * process group of its own so that Ctrl-C does not take it away first.
 */
const WATCH = `
list=
while read -r line; do list=$line; done
for entry in $list; do kill -s "\${entry%%:*}" "\${entry##*:}" 2>/dev/null; done
tries=0
for entry in $list; do
  while kill -0 "\${entry##*:}" 2>/dev/null; do
    [ "$tries" -ge 100 ] && { kill -s KILL "\${entry##*:}" 2>/dev/null; break; }
    tries=$((tries + 1)); sleep 0.1
  done
done`;

const watched = new Map<number, string>();
let pipe: Socket | undefined;

/** `signal` is the polite way to end this process, without its SIG prefix. */
export function guard(child: ChildProcess, signal: 'TERM' | 'INT'): void {
  const { pid } = child;
  if (pid === undefined) return;
  watched.set(pid, signal);
  tell();
  child.once('exit', () => {
    watched.delete(pid);
    tell();
  });
}

function tell(): void {
  if (!pipe) {
    const watcher = spawn('sh', ['-c', WATCH], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    });
    watcher.unref();
    pipe = watcher.stdin as Socket;
    pipe.unref();
    pipe.on('error', () => undefined);
  }
  pipe.write([...watched].map(([pid, signal]) => `${signal}:${pid}`).join(' ') + '\n');
}
