import { migrate, openOrm } from '@asn/subgraph';
import { createDatabase } from '@asn/testkit';
import { describe, expect, it } from '@jest/globals';
import { migrations } from '../src/migrations.ts';
import { entities } from '../src/personnel.module.ts';

describe('the database of personnel', () => {
  it('is what its entities say', async () => {
    const database = await createDatabase('personnel', (ownerUrl) => migrate(ownerUrl, migrations));
    const orm = await openOrm({ url: database.ownerUrl, entities });
    const tables = [...orm.getMetadata().getAll().values()].map(({ tableName }) => `"${tableName}"`);
    const drift = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    await orm.close();
    await database.drop();
    // Tables without an entity, and the trigger against cycles, are the migrations' alone.
    const ofEntities = drift
      .split('\n')
      .filter((line) => tables.some((table) => line.includes(table)) && !line.startsWith('drop trigger'));
    expect(ofEntities).toEqual([]);
  });
});
