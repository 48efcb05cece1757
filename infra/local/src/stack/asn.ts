import { Problem } from '../servers/problem.ts';
import { lastLines } from '../servers/processes.ts';
import { runTool, script } from '../tools.ts';
import { freshLog } from './logs.ts';

/**
 * Runs the admins' command line as they would; what it prints goes to the log `import`.
 * @throws Problem with the end of that log when it fails.
 */
export async function asn(...words: string[]): Promise<void> {
  const log = freshLog('import');
  const code = await runTool(process.execPath, script('infra/admin/src/asn.ts', ...words), { log });
  if (code === 0) return;
  const [area = '', verb = ''] = words;
  throw new Problem(`npm run asn -- ${area} ${verb} failed; the log ${log} ends with:\n${lastLines(log)}`);
}
