import { dayOf, type LocalDate } from './local-date.ts';

/** Where the present comes from. Read at the edges only; rules take the date as an argument. */
export abstract class Clock {
  /** The present instant (UTC). */
  abstract now(): Date;
  /** The present day in the civil time zone. */
  abstract today(): LocalDate;
}

/** The machine's clock, seen from one civil time zone (IANA name). */
export class SystemClock extends Clock {
  readonly #civilTimeZone: string;

  constructor(civilTimeZone: string) {
    super();
    this.#civilTimeZone = civilTimeZone;
  }

  override now(): Date {
    return new Date();
  }

  override today(): LocalDate {
    return dayOf(this.now(), this.#civilTimeZone);
  }
}
