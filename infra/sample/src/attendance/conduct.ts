/** Days that somebody is not at work as their schedule has it, by the number of the workday in the period. */
export interface Conduct {
  absent: readonly number[];
  /** The first and the last workday. */
  leave?: readonly [number, number];
  dutyTrip?: readonly [number, number];
  /** Comes late on one day of three. */
  late?: boolean;
}

export const STEADY: Conduct = { absent: [] };

/** Of an office, whose first people are as these; everybody else comes. */
export const CONDUCTS: readonly Conduct[] = [
  { absent: [8, 9, 17] },
  { absent: [12] },
  { absent: [], leave: [10, 14] },
  { absent: [], dutyTrip: [11, 13] },
  { absent: [], late: true },
  { absent: [4, 5, 11, 18, 19] },
  { absent: [6, 15], leave: [16, 17] },
];

/** Of a large house there is one who stays away. */
export const RUN_OF_TEN: Conduct = { absent: [7, 8, 9, 10, 11, 12, 13, 14, 15, 16] };
