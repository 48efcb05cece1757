import { describe, expect, it } from '@jest/globals';
import { readSettings } from './environment.ts';

describe('the environment', () => {
  it("needs nothing on a developer's machine", () => {
    expect(readSettings({})).toMatchObject({
      port: 4000,
      production: false,
      subgraphs: { personnel: { url: 'http://localhost:4101/graphql' }, attendance: { timeout: 3000 } },
    });
  });

  it('says where a service is, and for how long it is waited', () => {
    const { subgraphs } = readSettings({
      COMPETENCY_URL: 'http://competency.office/graphql',
      COMPETENCY_TIMEOUT_MS: '900',
    });
    expect(subgraphs).toMatchObject({
      competency: { url: 'http://competency.office/graphql', timeout: 900 },
    });
  });

  it('has everything that is wrong with it reported at once', () => {
    const wrong = () =>
      readSettings({ PORT: 'four', PERSONNEL_URL: 'personnel', ATTENDANCE_TIMEOUT_MS: '0' });
    expect(wrong).toThrow(/PORT[^]*PERSONNEL_URL[^]*ATTENDANCE_TIMEOUT_MS/);
  });
});
