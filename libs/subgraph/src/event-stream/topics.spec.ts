import { describe, expect, it } from '@jest/globals';
import { topicsOf } from './topics.ts';

const own = { name: 'asn.competency', partitions: 3, compacted: false };
const following = {
  name: 'competency',
  topics: ['asn.personnel'],
  handlers: {},
  snapshots: { 'asn.personnel.employee-snapshot': { of: 'asn.personnel', load: async () => {} } },
};

describe('the topics that a service makes where they are missing', () => {
  it('are its own, as it says, and those that it follows', () => {
    expect(topicsOf({ service: 'competency', topics: [own], reactions: following })).toEqual([
      own,
      { name: 'asn.personnel', partitions: 6, compacted: false },
      { name: 'asn.personnel.employee-snapshot', partitions: 6, compacted: true },
    ]);
  });

  it('are one at least, in which it says that it lives', () => {
    expect(topicsOf({ service: 'attendance', topics: [] })).toEqual([
      { name: 'asn.attendance', partitions: 6, compacted: false },
    ]);
  });
});
