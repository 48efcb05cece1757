import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { decreeRejections } from './decree.ts';
import type { CreateSelectionInput, SelectionStageInput } from './selection.input.ts';
import type { SelectionChanged } from './selection.payload.ts';
import { scheduleRejections } from './stage.rule.ts';

/** A selection is announced, with its schedule; its rules are those in force on the date of the decree. */
@Injectable()
export class CreateSelection {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: CreateSelectionInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const { kind, decree } = input;
      const rejections = [...decreeRejections(decree, unit.today), ...partRejections(input)];
      const { rows } = await unit.sql.query<{ valid_from: string; objection_days: number }>(
        `select valid_from::text, objection_days from selection_rules
         where kind = $1 and valid_from <= $2 order by valid_from desc limit 1`,
        [kind, decree.date],
      );
      const [rules] = rows;
      if (rules === undefined) rejections.push(NO_RULES);
      else rejections.push(...scheduleRejections(kind, input.stages, rules.objection_days));
      if (input.name.trim() === '') rejections.push(NAME_REQUIRED);
      if (rules === undefined || rejections.length > 0) return { rejections, warnings: [] };

      const id = randomUUID();
      await unit.sql.query(
        `insert into selection (id, kind, year, name, decree_number, decree_date, rules_from)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, kind, input.year, input.name.trim(), decree.number, decree.date, rules.valid_from],
      );
      await writeStages(unit, id, input.stages);
      await unit.sql.query(
        `insert into skb_part (selection_id, part, weight)
         select $1, part, weight from jsonb_to_recordset($2::jsonb) as told (part text, weight int)`,
        [id, JSON.stringify(input.skbParts)],
      );
      return { rejections, warnings: [], selectionId: id };
    });
  }
}

/** Replaces the schedule of a selection. */
export async function writeStages(
  { sql }: Pick<UnitOfWork, 'sql'>,
  selectionId: string,
  stages: readonly SelectionStageInput[],
): Promise<void> {
  await sql.query(
    `insert into selection_stage (selection_id, stage, starts_on, ends_on)
     select $1::uuid, stage, "from", "to"
     from jsonb_to_recordset($2::jsonb) as told (stage text, "from" date, "to" date)
     on conflict (selection_id, stage) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
    [selectionId, JSON.stringify(stages)],
  );
}

/** The parts of the SKB make 100 percent, each named once; PPPK have none. */
function partRejections({ kind, skbParts }: CreateSelectionInput): Rejection[] {
  const sum = skbParts.reduce((total, { weight }) => total + weight, 0);
  const names = new Set(skbParts.map(({ part }) => part));
  const right =
    kind === 'PPPK'
      ? skbParts.length === 0
      : sum === 100 &&
        names.size === skbParts.length &&
        skbParts.every(({ part, weight }) => weight > 0 && /^[A-Z][A-Z_]{1,29}$/.test(part));
  return right ? [] : [SKB_PARTS];
}

const SKB_PARTS = rejection(
  'SKB_PARTS_NOT_100',
  {
    id: 'Bagian SKB CPNS harus berjumlah 100 persen, masing-masing satu kali dan bernama huruf besar; PPPK tanpa SKB.',
    en: 'The parts of the SKB of CPNS make 100 percent, each once and named in capitals; PPPK have no SKB.',
  },
  { law: 'PermenPANRB 6/2024', path: ['skbParts'] },
);
const NO_RULES = rejection(
  'NO_RULES_IN_FORCE',
  {
    id: 'Tidak ada aturan seleksi yang berlaku pada tanggal SK.',
    en: 'No rules for such a selection are in force on the date of the decree.',
  },
  { path: ['decree', 'date'] },
);
const NAME_REQUIRED = rejection(
  'NAME_REQUIRED',
  { id: 'Nama seleksi wajib diisi.', en: 'A selection needs a name.' },
  { path: ['name'] },
);
