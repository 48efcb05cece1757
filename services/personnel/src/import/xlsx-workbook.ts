import sax from 'sax';
import { LIMITS } from './spreadsheet.ts';
import { localName, notAWorkbook, type XlsxPackage } from './xlsx-package.ts';

/** What must be known of a workbook before its first sheet is read. */
export interface Workbook {
  /** The part that is the first sheet. */
  sheet: string;
  /** Whether day 0 is 1904-01-01 (old Macintosh files) and not 1899-12-30. */
  dates1904: boolean;
  /** Texts that cells point at by their index. */
  sharedTexts: string[];
  /** For each cell style, by its index: whether it shows a date. */
  dateStyles: boolean[];
}

/** Reads all of a workbook but its sheets. */
export async function readWorkbook(file: XlsxPackage): Promise<Workbook> {
  const office = (await relationships(file, '_rels/.rels')).find(({ type }) => type === 'officeDocument');
  if (office === undefined) throw notAWorkbook();
  const path = resolve('', office.target);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = await relationships(file, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const partOf = (type: string): string | undefined => {
    const found = related.find((each) => each.type === type);
    return found === undefined ? undefined : resolve(folder, found.target);
  };

  const { sheetId, dates1904 } = await firstSheet(file, path);
  const sheet = related.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw notAWorkbook();
  const texts = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheet: resolve(folder, sheet.target),
    dates1904,
    sharedTexts: texts === undefined ? [] : await readSharedTexts(file, texts),
    dateStyles: styles === undefined ? [] : await readDateStyles(file, styles),
  };
}

interface Relationship {
  id: string;
  type: string;
  target: string;
}

async function relationships(file: XlsxPackage, part: string): Promise<Relationship[]> {
  const found: Relationship[] = [];
  await eachElement(file, part, (name, attribute) => {
    if (name !== 'Relationship') return;
    const type = attribute('Type');
    found.push({
      id: attribute('Id'),
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attribute('Target'),
    });
  });
  return found;
}

async function firstSheet(file: XlsxPackage, part: string): Promise<{ sheetId: string; dates1904: boolean }> {
  let sheetId: string | undefined;
  let dates1904 = false;
  await eachElement(file, part, (name, attribute) => {
    if (name === 'workbookPr') dates1904 = ['1', 'true'].includes(attribute('date1904'));
    if (name === 'sheet') sheetId ??= attribute('r:id');
  });
  if (sheetId === undefined) throw notAWorkbook();
  return { sheetId, dates1904 };
}

async function readSharedTexts(file: XlsxPackage, part: string): Promise<string[]> {
  const texts: string[] = [];
  const parser = sax.parser(true);
  let inText = false;
  let inPhonetics = false;
  let text = '';
  parser.onopentag = ({ name }) => {
    const local = localName(name);
    if (local === 'si') text = '';
    if (local === 'rPh') inPhonetics = true;
    if (local === 't') inText = !inPhonetics;
  };
  parser.ontext = parser.oncdata = (piece) => {
    if (inText) text += piece;
  };
  parser.onclosetag = (name) => {
    const local = localName(name);
    if (local === 't') inText = false;
    if (local === 'rPh') inPhonetics = false;
    if (local === 'si') texts.push(unescapeText(text));
  };
  await file.parseWhole(part, parser, LIMITS.sharedTextBytes);
  return texts;
}

/** @see ECMA-376 part 1, 18.8.30: the built-in number formats that show a date or a time. */
const isBuiltInDate = (format: number): boolean =>
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].some(([from = 0, to = 0]) => from <= format && format <= to);

async function readDateStyles(file: XlsxPackage, part: string): Promise<boolean[]> {
  const ownDates = new Map<number, boolean>();
  const formats: number[] = [];
  let inCellStyles = false;
  await eachElement(
    file,
    part,
    (name, attribute) => {
      if (name === 'numFmt') ownDates.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode')));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) formats.push(Number(attribute('numFmtId')));
    },
    (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  );
  return formats.map((format) => ownDates.get(format) ?? isBuiltInDate(format));
}

/** Whether a format has a letter of a date outside of quotes, brackets and escapes. */
const showsDate = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''));

/** A character that XML cannot hold stands in a text as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

async function eachElement(
  file: XlsxPackage,
  part: string,
  opened: (name: string, attribute: (name: string) => string) => void,
  closed: (name: string) => void = () => undefined,
): Promise<void> {
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const texts = attributes as Record<string, string>;
    opened(localName(name), (attribute) => texts[attribute] ?? '');
  };
  parser.onclosetag = (name) => {
    closed(localName(name));
  };
  await file.parseWhole(part, parser, LIMITS.partBytes);
}

/** A target is relative to its folder unless it begins with a slash. */
function resolve(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1);
}
