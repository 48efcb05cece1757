/** A condition on a check-in: there is a duty trip of its person on its day, also one that was recorded later. */
export const excusedByDutyTrip = (checkIn: string): string => `exists (
  select from excused_absence a
  where a.person_id = ${checkIn}.person_id and a.kind = 'DUTY_TRIP' and a.valid @> ${checkIn}.day
    and not exists (select from revoked_absence where absence_id = a.id))`;
