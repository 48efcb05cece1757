import { describe, expect, it } from '@jest/globals';
import { CloudEvent, Kafka } from 'cloudevents';
import type { LogRecord } from '../log/event-log.ts';
import { decodeEvent, encodeEvent, MalformedRecord } from './codec.ts';

const attributes = {
  id: '6f2b1f6e-7a5b-4c1e-9d5d-0d6a3b1c2e4f',
  type: 'asn.personnel.employee-transferred.v1',
  source: '/kabupaten/bungo',
  topic: 'asn.personnel',
  key: '0b8f6d1e-1111-4222-8333-444455556666',
  version: 7,
  time: '2026-11-25T01:02:03.004Z',
  subject: 'Sekretariat Daérah — Ma’arif',
  effectiveAt: '2026-12-01',
  correlationId: 'request-1',
  causationId: 'event-0',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const data = { unit: 'u-1', note: '“ñ” 𝄞' };

describe('the envelope', () => {
  it('is read by the CloudEvents library as the same event', () => {
    const record = encodeEvent(attributes, JSON.stringify(data));
    const event = Kafka.toEvent({
      ...record,
      value: record.value,
      body: record.value,
    } as never) as CloudEvent;
    expect({ ...event.toJSON() }).toMatchObject({
      specversion: '1.0',
      id: attributes.id,
      type: attributes.type,
      source: attributes.source,
      subject: attributes.subject,
      time: attributes.time,
      datacontenttype: 'application/json',
      partitionkey: attributes.key,
      effectiveat: attributes.effectiveAt,
      aggregateversion: '7',
      correlationid: attributes.correlationId,
      causationid: attributes.causationId,
      traceparent: attributes.traceparent,
      data,
    });
  });

  it('has the same headers, key and value as the CloudEvents library writes', () => {
    const oracle = Kafka.binary<typeof data>(
      new CloudEvent({
        id: attributes.id,
        type: attributes.type,
        source: attributes.source,
        subject: attributes.subject,
        time: attributes.time,
        datacontenttype: 'application/json',
        partitionkey: attributes.key,
        effectiveat: attributes.effectiveAt,
        aggregateversion: '7',
        correlationid: attributes.correlationId,
        causationid: attributes.causationId,
        traceparent: attributes.traceparent,
        data,
      }),
    );
    const record = encodeEvent(attributes, JSON.stringify(data));
    // The library repeats the content type as an attribute, which the binding gives the header `content-type` for, and
    // names attributes that it does not have.
    const { ce_datacontenttype, ...written } = oracle.headers as Record<string, string | undefined>;
    const present = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
    expect(ce_datacontenttype).toBe('application/json');
    expect(record.headers).toEqual({ ...present, 'content-type': 'application/json' });
    expect(written['content-type']).toMatch(/^application\/json/);
    expect(record.key).toBe(oracle.key);
    expect(JSON.parse(record.value!)).toEqual(oracle.value);
  });

  it('comes back as it went', () => {
    expect(decodeEvent(encodeEvent(attributes, JSON.stringify(data)))).toEqual({ ...attributes, data });
  });

  it('leaves out what an event does not have', () => {
    const { subject: _s, effectiveAt: _e, causationId: _c, traceparent: _t, ...least } = attributes;
    expect(decodeEvent(encodeEvent(least, '{}'))).toEqual({ ...least, data: {} });
  });

  it('carries a tombstone with its version and without a value', () => {
    const record = encodeEvent(attributes, null);
    expect(record.value).toBeNull();
    expect(record.headers['content-type']).toBeUndefined();
    expect(decodeEvent(record)).toEqual({ ...attributes, data: null });
  });

  const whole = encodeEvent(attributes, '{}');
  const without = (name: string): LogRecord => ({
    ...whole,
    headers: Object.fromEntries(Object.entries(whole.headers).filter(([header]) => header !== name)),
  });
  it.each([
    ['NO_TYPE', without('ce_type')],
    ['NO_ID', without('ce_id')],
    ['NO_AGGREGATEVERSION', without('ce_aggregateversion')],
    ['UNKNOWN_SPECVERSION', { ...whole, headers: { ...whole.headers, ce_specversion: '0.3' } }],
    ['BAD_AGGREGATEVERSION', { ...whole, headers: { ...whole.headers, ce_aggregateversion: '1.5' } }],
    ['NO_KEY', { ...whole, key: null }],
    ['BAD_JSON', { ...whole, value: '{' }],
  ])('refuses a record that is no event: %s', (code, record) => {
    expect(() => decodeEvent(record)).toThrow(new MalformedRecord(code));
  });
});
