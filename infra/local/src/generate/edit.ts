import { Problem } from '../servers/problem.ts';

/** A text as a file has it, and where in it something is added. */
export interface Place {
  file: string;
  /** The line with which the literal begins: `const SERVICES = {`. */
  begins: string;
}

/**
 * Adds rows at the end of a literal list or table.
 * @throws Problem that says which line was looked for, when the file has it no more.
 */
export function addRows(text: string, { file, begins }: Place, ...rows: string[]): string {
  const start = indexOf(text, file, begins);
  // A literal at the top of a file ends at the beginning of a line; one in a line, in that line.
  const inLine = /^[^\n]*?([\]}])[,;]?\n/.exec(text.slice(start + begins.length));
  const end = inLine
    ? start + begins.length + inLine[0].indexOf(inLine[1] ?? '')
    : start + begins.length + indexOf(text.slice(start + begins.length), file, /\n[\]}]/);
  const before = text.slice(0, end).trimEnd();
  const comma = /[[{(,]$/.test(before) ? '' : ',';
  return `${before}${comma}\n${rows.map((row) => `${row},\n`).join('')}${text.slice(end)}`;
}

/** Adds imports below the last one of a module. */
export function addImports(text: string, file: string, ...imports: string[]): string {
  const last = [...text.matchAll(/^(?:import [^;]*|\} )from '[^']+';\n/gm)].at(-1);
  if (!last) throw new Problem(`${file} has no imports to add to.`);
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}${imports.map((line) => `${line}\n`).join('')}${text.slice(end)}`;
}

/** Puts text behind one that is there once. @throws Problem otherwise. */
export function addBehind(text: string, file: string, anchor: string, added: string): string {
  const end = indexOf(text, file, anchor) + anchor.length;
  return text.slice(0, end) + added + text.slice(end);
}

function indexOf(text: string, file: string, sought: string | RegExp): number {
  const index = typeof sought === 'string' ? text.indexOf(sought) : text.search(sought);
  if (index >= 0) return index;
  throw new Problem(
    `${file} no longer has ${String(sought)}: the generator does not know where to add to it.`,
  );
}
