/* A launcher with one server, for a test to kill by force. Prints the server's process number. */
import { startProcess } from '../src/servers/processes.ts';

const server = startProcess(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
  log: '/dev/null',
});
console.log(server.pid);
setInterval(() => undefined, 1000);
