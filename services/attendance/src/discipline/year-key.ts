/** A calendar year of somebody. */
export interface YearKey {
  personId: string;
  year: number;
}

export const textOfYear = ({ personId, year }: YearKey): string => `${year} ${personId}`;
