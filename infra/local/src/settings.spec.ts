import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';

describe('the settings of the local stack', () => {
  it('need no environment at all', () => {
    expect(readSettings({})).toMatchObject({
      eventLog: 'auto',
      ports: { gateway: 4000, kafkaController: 4131 },
    });
  });

  it('name everything that is wrong in one sentence', () => {
    const wrong = () =>
      readSettings({ GATEWAY_PORT: 'four thousand', POSTGRES_PORT: '70000', EVENT_LOG: 'paper' });
    expect(wrong).toThrow(
      'The environment is not right: GATEWAY_PORT is no port; POSTGRES_PORT is no port; EVENT_LOG is none of kafka, embedded, auto.',
    );
  });
});
