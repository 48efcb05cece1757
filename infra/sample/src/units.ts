import { type Echelon, ECHELONS } from './echelon.table.ts';
import { identifierOf } from './identifiers.ts';
import { typicalSchools } from './schools.ts';
import { readTable } from './tables.ts';

/** Who heads a unit: a managerial post, a teacher or a health worker with that additional task, or nobody. */
type HeadKind = 'post' | 'headmaster' | 'head of puskesmas' | 'none';

export interface Unit {
  /** The code of the sample's own table, `04.01`; not in any file. */
  code: string;
  id: string;
  parent: Unit | null;
  /** The office directly below the root that the unit belongs to; null for the root. */
  agency: Unit | null;
  /** 0 for the root. */
  depth: number;
  name: string;
  /** As in `data/units.csv`, with the schools told apart: `SD`, `SMP`. */
  kind: string;
  echelon: Echelon | null;
  headKind: HeadKind;
  /** The title of the head; empty for the root. */
  headTitle: string;
}

const ROOT_NAME = 'Pemerintah Kabupaten Bungo';

/** All units of the regency, each after its parent; the first is the root. */
export function regencyUnits(): Unit[] {
  const rows = readTable<'code' | 'parent_code' | 'name' | 'kind' | 'head_echelon'>('units');
  const schools = typicalSchools(rows.filter((row) => row.kind === 'sekolah').map((row) => row.name));
  const all = [
    ...rows,
    ...schools.map((school) => ({ ...school, parent_code: '04', kind: 'sekolah', head_echelon: '' })),
  ];
  const root: Unit = {
    code: '',
    id: identifierOf('unit:root'),
    parent: null,
    agency: null,
    depth: 0,
    name: ROOT_NAME,
    kind: 'root',
    echelon: null,
    headKind: 'none',
    headTitle: '',
  };
  const byCode = new Map([['', root]]);
  for (const row of all) {
    const parent = byCode.get(row.parent_code);
    if (parent === undefined) throw new RangeError(`unit ${row.code} stands before its parent`);
    const kind = row.kind === 'sekolah' ? row.name.slice(0, row.name.indexOf(' ')) : row.kind;
    const unit: Unit = {
      code: row.code,
      id: identifierOf(`unit:${row.code}`),
      parent,
      agency: parent.agency,
      depth: parent.depth + 1,
      name: row.name,
      kind,
      echelon: row.head_echelon in ECHELONS ? (row.head_echelon as Echelon) : null,
      headKind: headKindOf(kind),
      headTitle: '',
    };
    unit.agency ??= unit;
    unit.headTitle = headTitleOf(unit);
    byCode.set(row.code, unit);
  }
  return [...byCode.values()];
}

function headKindOf(kind: string): HeadKind {
  if (kind === 'SD' || kind === 'SMP') return 'headmaster';
  return kind === 'puskesmas' ? 'head of puskesmas' : 'post';
}

const TITLES: Record<string, (name: string) => string> = {
  setda: () => 'Sekretaris Daerah',
  setwan: () => 'Sekretaris DPRD',
  inspektorat: () => 'Inspektur Daerah',
  asisten: (name) => name,
  'staf ahli': (name) => name,
  kecamatan: (name) => name.replace('Kecamatan', 'Camat'),
  kelurahan: (name) => name.replace('Kelurahan', 'Lurah'),
  rsud: (name) => `Direktur ${name}`,
};

function headTitleOf(unit: Unit): string {
  const special = TITLES[unit.kind];
  if (special !== undefined) return special(unit.name);
  if (unit.name.startsWith('Inspektur Pembantu')) return unit.name;
  if (unit.name.startsWith('Sekretariat')) return `Sekretaris ${unit.agency?.name ?? ''}`;
  return `Kepala ${unit.name}`;
}

/** The unit of the sample's own code. Throws RangeError when there is none. */
export function unitByCode(units: readonly Unit[], code: string): Unit {
  const unit = units.find((candidate) => candidate.code === code);
  if (unit === undefined) throw new RangeError(`no unit ${code} in data/units.csv`);
  return unit;
}
