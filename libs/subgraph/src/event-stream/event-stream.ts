export class EventStream {
  trouble(): string | undefined { return undefined; }
}
