import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';

/** As many as personnel looks up at once. */
const PEOPLE_A_BATCH = 1000;
const COLUMNS = ['PIN', 'PNS ID'] as const;

/** `DARI` is the first day; without it today. */
type Row = Record<(typeof COLUMNS)[number], string> & { DARI?: string };

interface Assigned {
  assignPin: { moved: number | null; rejections: { message: string }[] };
}

const DEVICE = 'query ($serial: String!) { device(serial: $serial) { id } }';
const ASSIGN =
  'mutation ($input: AssignPinInput!) { assignPin(input: $input) { moved rejections { message } } }';

/**
 * Assigns the PINs of a machine by a CSV of `PIN`, `PNS ID` and, where it isn't today, the first day `DARI`. Rows stand
 * or fall alone; the same list again changes nothing.
 */
export const assignPins: Command = {
  takes: ['FILE'],
  says: 'assign the PINs of an attendance machine (CSV: PIN, PNS ID, DARI)',
  async run({ personnel, attendance }, [file = ''], { device: serial }) {
    if (serial === undefined) throw new Failure(NO_DEVICE);
    const rows = await read(file);
    const { device } = await attendance.graph<{ device: { id: string } | null }>(DEVICE, { serial });
    if (device === null) throw new Failure(UNKNOWN_DEVICE);
    const { today, people } = await lookUp(personnel, rows);
    const sums = { assigned: 0, moved: 0, refused: 0 };
    for (const [index, row] of rows.entries()) {
      const employee = people.get(row['PNS ID']);
      const input = { device: device.id, pin: row.PIN, employee, from: row.DARI || today, reason: REASON };
      const why = employee === undefined ? UNKNOWN_PERSON : await assign(attendance, input, sums);
      if (why === null) continue;
      sums.refused += 1;
      // The first row of a spreadsheet is the header.
      console.log(`  ${index + 2}  ${why}`);
    }
    console.log(`${sums.assigned} assigned, ${sums.moved} events moved, ${sums.refused} refused`);
    return 0;
  },
};

/** Answers why it was refused, or null. */
async function assign(
  attendance: Client,
  input: object,
  sums: { assigned: number; moved: number },
): Promise<string | null> {
  const { moved, rejections } = (await attendance.graph<Assigned>(ASSIGN, { input })).assignPin;
  if (rejections.length > 0) return rejections.map(({ message }) => message).join(' ');
  sums.assigned += 1;
  sums.moved += moved ?? 0;
  return null;
}

async function read(file: string): Promise<Row[]> {
  let rows: Row[];
  try {
    const text = await readFile(file, 'utf8');
    rows = parse(text, { delimiter: [',', ';', '\t', '|'], columns: true, bom: true, trim: true });
  } catch {
    throw new Failure(`${file}: bukan CSV yang dapat dibaca. / Not a CSV that can be read.`);
  }
  const missing = COLUMNS.filter((name) => rows.some((row) => row[name] === undefined));
  if (missing.length > 0)
    throw new Failure(`${file}: kolom tidak ada: ${missing.join(', ')}. / Columns are missing.`);
  // An apostrophe protects an id in a spreadsheet.
  return rows.map((row) => ({
    ...row,
    PIN: row.PIN.replace(/^'+/, ''),
    'PNS ID': row['PNS ID'].replace(/^'+/, ''),
  }));
}

async function lookUp(
  personnel: Client,
  rows: readonly Row[],
): Promise<{ today: string; people: Map<string, string> }> {
  const asked = [...new Set(rows.map((row) => row['PNS ID']))].filter((id) => PNS_ID.test(id));
  const people = new Map<string, string>();
  let today = '';
  for (let at = 0; at === 0 || at < asked.length; at += PEOPLE_A_BATCH) {
    const answer = await personnel.json<{ today: string; people: Record<string, string> }>(
      '/imports/lookup',
      {
        people: asked.slice(at, at + PEOPLE_A_BATCH),
      },
    );
    today = answer.today;
    for (const [pnsId, id] of Object.entries(answer.people)) people.set(pnsId, id);
  }
  return { today, people };
}

const PNS_ID = /^[\w-]{1,42}$/;
const REASON = 'Daftar PIN mesin';
const NO_DEVICE = 'Mesin yang mana? Sebutkan --device NOMOR_SERI. / Which machine? Give --device SERIAL.';
const UNKNOWN_DEVICE = 'Mesin ini tidak terdaftar. / There is no such machine.';
const UNKNOWN_PERSON = 'PNS ID ini tidak dikenal. / There is no such PNS ID.';
