import { describe, expect, it } from '@jest/globals';
import { behind, type EventStatus } from './followers.ts';

const source = (depth: number, sumOfVersions: number): EventStatus => ({
  outbox: { depth },
  topics: [{ topic: 'asn.personnel', sumOfVersions }],
  consumers: [],
});

const follower = (
  sumOfVersions: number,
  state: 'LOADING' | 'FOLLOWING' = 'FOLLOWING',
  topic = 'asn.personnel',
): EventStatus => ({
  outbox: { depth: 0 },
  topics: [],
  consumers: [{ consumer: 'competency', topic, state, sumOfVersions }],
});

describe('what has not reached everyone yet', () => {
  it('is nothing once each consumer has seen every version', () => {
    expect(behind([source(0, 12), follower(12)])).toEqual([]);
  });

  it('is what waits in an outbox', () => {
    expect(behind([source(3, 12), follower(12)])).toEqual([
      { who: 'the outbox of asn.personnel', events: 3 },
    ]);
  });

  it('is what a consumer has not seen', () => {
    expect(behind([source(0, 12), follower(10)])).toEqual([
      { who: 'competency following asn.personnel', events: 2 },
    ]);
  });

  it('is a consumer that still loads', () => {
    expect(behind([source(0, 12), follower(12, 'LOADING')])).toHaveLength(1);
  });

  it('is not a topic in which nobody has told anything', () => {
    expect(behind([source(0, 12), follower(0, 'FOLLOWING', 'asn.recruitment')])).toEqual([]);
  });
});
