/**
 * Something a person can mend. Its message is one whole sentence that says what to do; whoever catches it shows
 * the sentence alone and leaves the stack to the log.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** The sentence for a system error that is really about the machine (full disk, no rights), or undefined. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof Problem) return error.message;
  const { code, path } = error as { code?: unknown; path?: unknown };
  const where = typeof path === 'string' ? ` (${path})` : '';
  if (code === 'ENOSPC') return `The disk is full${where}: free some space and start again.`;
  if (code === 'EDQUOT') return `The disk quota is used up${where}: free some space and start again.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not write there${where}: give it the rights or use another folder.`;
  if (code === 'EROFS') return `The file system is read-only${where}: use a clone on a writable one.`;
  return undefined;
}
