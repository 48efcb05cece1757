/** How far the clock of a device may be ahead of ours; an event beyond that counts for nobody. */
export const CLOCK_TOLERANCE_SECONDS = 120;

/** A query of (person_id): whose a PIN is on a day. The arguments are SQL of ours. */
export const ownerOfPin = (device: string, pin: string, day: string): string => `
  select person_id from device_pin
  where device_pin.device_id = ${device} and device_pin.pin = ${pin} and device_pin.valid @> ${day}
  order by device_pin.id desc limit 1`;

/** A condition on a check-in: it was not ahead of its time when it came. */
export const hadHappened = (checkIn: string): string =>
  `${checkIn}.occurred_at <= ${checkIn}.received_at + interval '${CLOCK_TOLERANCE_SECONDS} seconds'`;
