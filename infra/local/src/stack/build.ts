import { Problem } from '../servers/problem.ts';
import { lastLines } from '../servers/processes.ts';
import { runTool } from '../tools.ts';
import { freshLog } from './logs.ts';

/** Builds what has changed since the last build; Nx knows. @throws Problem with the end of the build's output. */
export async function build(): Promise<void> {
  const log = freshLog('build');
  const code = await runTool('nx', ['run-many', '-t', 'build', '--output-style=static'], {
    log,
    env: { NO_COLOR: '1' },
  });
  if (code !== 0) throw new Problem(`The build failed; its log ${log} ends with:\n${lastLines(log, 30)}`);
}
