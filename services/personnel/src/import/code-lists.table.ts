/** The national agency's code lists that are held here. Ids are text: their leading zeros count. */

/** Grades of a PNS by the id of `GOL ... ID`. */
export const PNS_GRADES: ReadonlyMap<string, string> = new Map([
  ['11', 'I/a'],
  ['12', 'I/b'],
  ['13', 'I/c'],
  ['14', 'I/d'],
  ['21', 'II/a'],
  ['22', 'II/b'],
  ['23', 'II/c'],
  ['24', 'II/d'],
  ['31', 'III/a'],
  ['32', 'III/b'],
  ['33', 'III/c'],
  ['34', 'III/d'],
  ['41', 'IV/a'],
  ['42', 'IV/b'],
  ['43', 'IV/c'],
  ['44', 'IV/d'],
  ['45', 'IV/e'],
]);

/** Grades of a PPPK. Their ids are not published, so they are read by name. */
export const PPPK_GRADES: ReadonlySet<string> = new Set([
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
]);

/** The export's three groups of positions. There is no 3. */
export const POSITION_GROUPS = new Map([
  ['1', 'STRUKTURAL'],
  ['2', 'FUNGSIONAL'],
  ['4', 'PELAKSANA'],
] as const) as ReadonlyMap<string, 'STRUKTURAL' | 'FUNGSIONAL' | 'PELAKSANA'>;

/** Legal standing (kedudukan hukum). There is no 10. */
export const LEGAL_STANDINGS: ReadonlyMap<string, string> = new Map([
  ['01', 'Aktif'],
  ['02', 'CLTN'],
  ['03', 'Tugas Belajar'],
  ['04', 'Pemberhentian Sementara'],
  ['05', 'Penerima Uang Tunggu'],
  ['06', 'Prajurit Wajib'],
  ['07', 'Pejabat Negara'],
  ['08', 'Kepala Desa'],
  ['09', 'Proses Banding BAPEK'],
  ['11', 'Pegawai Titipan'],
  ['12', 'Pengungsi'],
  ['13', 'Perpanjangan CLTN'],
  ['14', 'PNS dinyatakan hilang'],
  ['15', 'PNS kena hukuman disiplin'],
  ['16', 'Pemindahan dalam rangka penurunan jabatan'],
  ['20', 'Masa Persiapan Pensiun'],
  ['51', 'CPNS belum terima SK'],
  ['52', 'Tidak Aktif'],
  ['66', 'Diberhentikan'],
  ['67', 'Punah'],
  ['68', 'Eks PNS Timor Timur'],
  ['69', 'TMS dari Pengadaan'],
  ['70', 'Pembatalan NIP'],
  ['71', 'PPPK Aktif'],
  ['77', 'Berhenti tanpa hak pensiun'],
  ['88', 'Berhenti dengan hak pensiun'],
  ['89', 'Tidak aktif, diusulkan pensiun'],
  ['90', 'Tidak ikut PUPNS 2015'],
  ['91', 'Tindak Pidana'],
  ['92', 'Pemblokiran Data'],
  ['98', 'Mencapai BUP'],
  ['99', 'Pensiun'],
]);

/** Levels of education. */
export const EDUCATION_LEVELS: ReadonlyMap<string, string> = new Map([
  ['05', 'SD'],
  ['10', 'SLTP'],
  ['12', 'SLTP Kejuruan'],
  ['15', 'SLTA'],
  ['17', 'SLTA Kejuruan'],
  ['18', 'SLTA Keguruan'],
  ['20', 'D-I'],
  ['25', 'D-II'],
  ['30', 'D-III'],
  ['35', 'D-IV'],
  ['40', 'S-1'],
  ['42', 'Profesi'],
  ['45', 'S-2'],
  ['47', 'Spesialis'],
  ['49', 'Subspesialis'],
  ['50', 'S-3'],
]);
