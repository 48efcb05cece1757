import { rejection } from '@asn/law';
import { clusters, type Cluster } from '../dictionary/competency.type.ts';
import { Cells } from './cells.ts';
import { readRows, type ImportedRow, type TakeRows } from './import.ts';

const CODE = /^[A-Z0-9][A-Z0-9.-]{0,19}$/;

/** Entries of the dictionary of competencies. A code that is there may be worded anew; its kind stays. */
export const takeDictionary: TakeRows = async ({ sql }, _, rows) => {
  const { read, refused } = readRows(rows, readEntry);
  const { rows: known } = await sql.query<{ code: string; cluster: Cluster }>(
    'select code, cluster from competency where code = any ($1::text[])',
    [read.map(({ code }) => code)],
  );
  const clusterOf = new Map(known.map(({ code, cluster }) => [code, cluster]));
  // The last of several rows about one code is what the file says.
  const entries = new Map<string, (typeof read)[number]>();
  for (const entry of read) {
    const cluster = clusterOf.get(entry.code) ?? entry.cluster;
    if (cluster === entry.cluster) entries.set(entry.code, entry);
    else refused.push({ row: entry.row, reasons: [CLUSTER_DIFFERS] });
  }
  const { rowCount } = await sql.query(
    `insert into competency as known (code, cluster, name, levels)
     select code, cluster, name, levels
     from jsonb_to_recordset($1::jsonb) as told (code text, cluster text, name text, levels text[])
     on conflict (code) do update set name = excluded.name, levels = excluded.levels
       where (known.name, known.levels) is distinct from (excluded.name, excluded.levels)`,
    [JSON.stringify([...entries.values()])],
  );
  return { taken: rowCount ?? 0, refused };
};

function readEntry({ cells: row }: ImportedRow) {
  const cells = new Cells(row);
  const code = cells.text('code').toUpperCase();
  if (code !== '' && !CODE.test(code))
    cells.refuse('CODE_MALFORMED', 'code', {
      id: 'paling banyak 20 huruf, angka, titik atau tanda hubung',
      en: 'is at most 20 letters, digits, dots or hyphens',
    });
  const cluster = cells.oneOf('cluster', clusters);
  const name = cells.text('name');
  const levels = [1, 2, 3, 4, 5].map((level) => cells.text(`level${level}`));
  return cells.rejections.length > 0 ? cells.rejections : { code, cluster, name, levels };
}

const CLUSTER_DIFFERS = rejection(
  'CLUSTER_DIFFERS',
  {
    id: 'Kode ini sudah dipakai untuk kompetensi jenis lain.',
    en: 'This code stands for a competency of another kind.',
  },
  { path: ['cluster'], law: 'PermenPANRB 38/2017' },
);
