export { eventTypes, snapshotTopics, topics } from './generated/catalogue.ts';
export type * from './generated/types.ts';
export { type EventData, type EventType, topicOf, validateEvent } from './validate-event.ts';
