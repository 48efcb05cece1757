/** One thing that a recipe tells its reader to do. */
export type Step =
  | { does: 'create' | 'write'; file: string; text: string }
  | { does: 'add'; file: string; where: 'below' | 'above'; anchor: string; text: string }
  | { does: 'replace'; file: string; anchor: string; text: string }
  | { does: 'run'; command: string };

export interface Recipe {
  title: string;
  steps: Step[];
}

const CODE = '(`+) ?(.+?) ?';
const FILE = new RegExp(`(Create|Write) ${CODE}\\2:$`);
const ADD = new RegExp(`In ${CODE}\\1, (below|above) ${CODE}\\4, add:$`);
const REPLACE = new RegExp(`In ${CODE}\\1, in place of ${CODE}\\3, write:$`);

/**
 * The recipes of a Markdown text: what stands below `### Add …`. Each code block is one step, and the end of the
 * paragraph before it says which: "Create `file`:", "Write `file`:" (one that is there), "In `file`, below `line`,
 * add:", "In `file`, in place of `text`, write:". A block of shell is run.
 *
 * @throws Error that names a block which says none of these.
 */
export function recipesIn(markdown: string): Recipe[] {
  const [, ...sections] = markdown.split(/^### (?=Add )/m);
  return sections.map((section) => {
    const [title = ''] = section.split('\n', 1);
    const [body = ''] = section.split(/^##? /m, 1);
    const blocks = body.matchAll(/(?:((?:[^\n]+\n)+)\n)?( *)```(\w+)\n([^]*?)\n *```$/gm);
    const steps = [...blocks].map(([, before = '', indent = '', language = '', code = '']) =>
      stepOf(
        before.trim().replaceAll(/\s+/g, ' '),
        language,
        code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      ),
    );
    return { title, steps };
  });
}

function stepOf(before: string, language: string, text: string): Step {
  if (language === 'sh') return { does: 'run', command: text };
  const file = FILE.exec(before);
  if (file) return { does: file[1] === 'Write' ? 'write' : 'create', file: file[3] ?? '', text };
  const add = ADD.exec(before);
  if (add)
    return {
      does: 'add',
      file: add[2] ?? '',
      where: add[3] === 'above' ? 'above' : 'below',
      anchor: add[5] ?? '',
      text,
    };
  const replace = REPLACE.exec(before);
  if (replace) return { does: 'replace', file: replace[2] ?? '', anchor: replace[4] ?? '', text };
  throw new Error(`A recipe has a block that says not where it belongs: "${before}"`);
}

/**
 * The file after a step. Lines are added with the indentation of the line that they stand beside.
 *
 * @throws Error when the text that the step goes by is not in the file, or more than once.
 */
export function applyStep(step: Extract<Step, { anchor: string }>, before: string): string {
  const { anchor, file, text } = step;
  const times = before.split(anchor).length - 1;
  if (times !== 1) throw new Error(`${file} has \`${anchor}\` ${times} times; the recipe goes by it.`);
  if (step.does === 'replace') return before.replace(anchor, () => text);
  const lines = before.split('\n');
  const at = lines.findIndex((line) => line.includes(anchor));
  const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
  const added = text.split('\n').map((line) => (line === '' ? line : indent + line));
  return lines.toSpliced(step.where === 'below' ? at + 1 : at, 0, ...added).join('\n');
}
