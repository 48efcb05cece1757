import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { eventTypes } from './generated/catalogue.ts';
import { schemas } from './generated/schemas.ts';
import type { EventDataByType } from './generated/types.ts';

/** A CloudEvents type that the catalogue knows. */
export type EventType = keyof EventDataByType;

/** The data of one type of event: `EventData<'asn.personnel.employee-hired.v1'>`. */
export type EventData<Type extends EventType> = EventDataByType[Type];

const topicByType = new Map<EventType, string>(
  Object.values(eventTypes).map(({ type, topic }) => [type, topic]),
);

/** The topic that events of this type are written to: `asn.personnel`, or a snapshot's own. */
export const topicOf = (type: EventType): string => topicByType.get(type)!;

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv, ['date', 'uuid']);
ajv.addKeyword('x-aggregate');

const validators = new Map<string, ValidateFunction>();

/**
 * What is wrong with the data a writer is about to publish, a sentence each; empty when it keeps its contract.
 * Closed: a property that the schema doesn't name is a problem. A sentence names places and rules, never a value,
 * so it may be logged. Each schema is compiled when it is first used.
 */
export function validateEvent(type: string, data: unknown): string[] {
  const validate = validators.get(type) ?? compile(type);
  if (!validate) return [`${type} is not an event of the catalogue`];
  if (validate(data)) return [];
  return validate.errors!.map(({ instancePath, message, keyword, params }) => {
    const unknown = keyword === 'additionalProperties' ? `: ${String(params['additionalProperty'])}` : '';
    return `${instancePath || '/'} ${message}${unknown}`;
  });
}

function compile(type: string): ValidateFunction | undefined {
  if (!Object.hasOwn(schemas, type)) return undefined;
  const validate = ajv.compile(schemas[type as EventType]);
  validators.set(type, validate);
  return validate;
}
