import { recordEvents, type EventDraft, type Recording, type SnapshotDraft, type Sql } from '@asn/event-log';
import { validateEvent } from '@asn/events';

/**
 * Writes events and snapshots to the outbox in the caller's transaction, after holding each against its
 * contract. An event that breaks it is a fault of ours, and the transaction must not commit.
 */
export async function writeEvents(
  tx: Sql,
  recording: Recording,
  events: EventDraft[],
  snapshots: SnapshotDraft[],
): Promise<void> {
  for (const draft of [...events, ...snapshots]) {
    if (draft.data === null) continue;
    const problems = validateEvent(draft.type, draft.data);
    if (problems.length > 0) throw new Error(`${draft.type} breaks its contract: ${problems.join('; ')}`);
  }
  await recordEvents(tx, recording, events, snapshots);
}
