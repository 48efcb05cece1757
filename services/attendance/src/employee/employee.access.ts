import type { FieldClasses } from '@asn/access';

/**
 * What each field about a person tells, and so who may read it (`readersOf` in libs/access). Everyone finds
 * themself and the people they may see; whether somebody is at work is for that person, those who lead them, their
 * admins and the auditor; what of a year counts is for the unit's admin no more. A row of a team is there only for whom its reader has that right.
 */
export const fieldClasses: FieldClasses = {
  Employee: {
    id: 'DIRECTORY',
    attendanceToday: 'ATTENDANCE',
    attendance: 'ATTENDANCE',
    attendanceMonth: 'ATTENDANCE',
    discipline: 'DISCIPLINE',
  },
  AttendanceConcern: { employee: 'DIRECTORY', discipline: 'DISCIPLINE' },
  TeamAttendanceRow: { employee: 'DIRECTORY', day: 'ATTENDANCE' },
};
