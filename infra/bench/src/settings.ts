/** What a program started here inherits: everything, as if the person had started it, with its own settings on top. */
export function inherit(own: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...own };
}
