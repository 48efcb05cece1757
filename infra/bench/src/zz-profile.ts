import { generateSample } from '@asn/sample';
import { withClient } from '@asn/local/servers';
import { startService } from '@asn/testkit';
import { importFile } from './import-file.ts';
import { asSuperuser, openDatabase, startServers } from './servers.ts';
import { ADMIN, openIssuer } from './services.ts';
import { readFileSync } from 'node:fs';
await using resources = new AsyncDisposableStack();
const servers = await startServers(resources, 'embedded');
const { files } = await generateSample({ directory: '/tmp/imp/zs', people: 6000 });
const database = await openDatabase(servers.superuserUrl, 'prof', { role: 'personnel' });
const issuer = await openIssuer(resources);
const service = await startService({ entry: '/work/main/services/personnel/dist/main.js', env: { NODE_ENV: 'development', ISSUER_URL: issuer.url, DATABASE_URL: database.url, MIGRATION_DATABASE_URL: database.ownerUrl, ...servers.eventLog, BOOTSTRAP_ADMIN: `${issuer.url}|${ADMIN}`, NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/imp/prof2' }, seconds: 60 });
const token = await issuer.token({ sub: ADMIN });
await withClient(asSuperuser(servers.superuserUrl, 'prof'), async (sql) => {
  const cpu = async () => {
    const { rows } = await sql.query(`select pid from pg_stat_activity where datname = 'prof' and pid <> pg_backend_pid()`);
    const t = (pid: number) => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
    return { node: t(service.pid), pg: rows.map(({ pid }) => `${pid} ${t(pid)}`).join(', ') };
  };
  await sql.query('create extension if not exists pg_stat_statements');
  await importFile({ url: service.url, token, file: files.units }, sql as any);
  console.log(await cpu());
  console.log(await importFile({ url: service.url, token, file: files.employees }, sql as any));
  console.log(await cpu());
  const { rows } = await sql.query(`select round(total_exec_time) as ms, calls, rows, round(shared_blks_hit/calls) as hit, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as q from pg_stat_statements order by total_exec_time desc limit 25`);
  for (const r of rows) console.log(r.ms, r.calls, r.rows, r.hit, r.q);
});
await service.stop();
