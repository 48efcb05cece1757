// Generated from the schemas by `npm run generate -w @asn/events`; do not edit.

import type { EventDataByType } from './types.ts';

export const schemas: Readonly<Record<keyof EventDataByType, object>> = {
  'asn.attendance.attendance-alive.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The attendance service lives and what it told before has been published.',
    'x-aggregate': 'service',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {},
  },
  'asn.attendance.discipline-snapshot.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: "What is now known of an employee's sanctions. The key is the employee's id.",
    'x-aggregate': 'discipline',
    type: 'object',
    additionalProperties: false,
    required: ['sanctions'],
    properties: {
      sanctions: {
        description: 'All sanctions of an employee that stand, the oldest first.',
        type: 'array',
        items: {
          description: 'A sanction.',
          type: 'object',
          additionalProperties: false,
          required: ['sanctionId', 'level', 'kind', 'from', 'to'],
          properties: {
            sanctionId: { description: 'The sanction.', type: 'string', format: 'uuid' },
            level: {
              description: 'The level (PP 94/2021 art. 8).',
              type: 'string',
              enum: ['RINGAN', 'SEDANG', 'BERAT'],
            },
            kind: {
              description: 'The kind, by the code of the list of sanctions.',
              type: 'string',
              minLength: 1,
            },
            from: { description: 'The first day on which it has effect.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after it; null where it has no end.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.attendance.sanction-imposed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A sanction was imposed on an employee; all that stand are told.',
    'x-aggregate': 'discipline',
    type: 'object',
    additionalProperties: false,
    required: ['sanctions'],
    properties: {
      sanctions: {
        description: 'All sanctions of an employee that stand, the oldest first.',
        type: 'array',
        items: {
          description: 'A sanction.',
          type: 'object',
          additionalProperties: false,
          required: ['sanctionId', 'level', 'kind', 'from', 'to'],
          properties: {
            sanctionId: { description: 'The sanction.', type: 'string', format: 'uuid' },
            level: {
              description: 'The level (PP 94/2021 art. 8).',
              type: 'string',
              enum: ['RINGAN', 'SEDANG', 'BERAT'],
            },
            kind: {
              description: 'The kind, by the code of the list of sanctions.',
              type: 'string',
              minLength: 1,
            },
            from: { description: 'The first day on which it has effect.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after it; null where it has no end.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.attendance.sanction-revoked.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A sanction was revoked or corrected; all that stand are told.',
    'x-aggregate': 'discipline',
    type: 'object',
    additionalProperties: false,
    required: ['sanctions'],
    properties: {
      sanctions: {
        description: 'All sanctions of an employee that stand, the oldest first.',
        type: 'array',
        items: {
          description: 'A sanction.',
          type: 'object',
          additionalProperties: false,
          required: ['sanctionId', 'level', 'kind', 'from', 'to'],
          properties: {
            sanctionId: { description: 'The sanction.', type: 'string', format: 'uuid' },
            level: {
              description: 'The level (PP 94/2021 art. 8).',
              type: 'string',
              enum: ['RINGAN', 'SEDANG', 'BERAT'],
            },
            kind: {
              description: 'The kind, by the code of the list of sanctions.',
              type: 'string',
              minLength: 1,
            },
            from: { description: 'The first day on which it has effect.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after it; null where it has no end.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.competency.assessment-recorded.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An assessment of an employee was recorded or corrected; all that count are told.',
    'x-aggregate': 'profile',
    type: 'object',
    additionalProperties: false,
    required: ['assessments'],
    properties: {
      assessments: {
        description: 'The assessments that count, by competency.',
        type: 'array',
        items: {
          description: 'An assessment.',
          type: 'object',
          additionalProperties: false,
          required: ['competency', 'level', 'assessedOn', 'validUntil'],
          properties: {
            competency: {
              description: 'The code of the competency in the dictionary.',
              type: 'string',
              minLength: 1,
            },
            level: { description: 'The level reached.', type: 'integer', minimum: 0 },
            assessedOn: { description: 'The day of the assessment.', type: 'string', format: 'date' },
            validUntil: {
              description: 'The first day on which it no longer counts; null where it does not expire.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.competency.competency-alive.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The competency service lives and what it told before has been published.',
    'x-aggregate': 'service',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {},
  },
  'asn.competency.learning-recorded.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'Learning hours of an employee were approved or corrected; all years are told.',
    'x-aggregate': 'profile',
    type: 'object',
    additionalProperties: false,
    required: ['learning'],
    properties: {
      learning: {
        description: 'The approved learning hours, by the year in which they were held.',
        type: 'array',
        items: {
          description: 'A year of learning.',
          type: 'object',
          additionalProperties: false,
          required: ['year', 'hours'],
          properties: {
            year: { description: 'The calendar year.', type: 'integer', minimum: 1970 },
            hours: { description: 'Approved hours (JP).', type: 'integer', minimum: 0 },
          },
        },
      },
    },
  },
  'asn.competency.profile-snapshot.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: "What is now known of an employee's competencies. The key is the employee's id.",
    'x-aggregate': 'profile',
    type: 'object',
    additionalProperties: false,
    required: ['assessments', 'learning'],
    properties: {
      assessments: {
        description: 'The assessments that count, by competency.',
        type: 'array',
        items: {
          description: 'An assessment.',
          type: 'object',
          additionalProperties: false,
          required: ['competency', 'level', 'assessedOn', 'validUntil'],
          properties: {
            competency: {
              description: 'The code of the competency in the dictionary.',
              type: 'string',
              minLength: 1,
            },
            level: { description: 'The level reached.', type: 'integer', minimum: 0 },
            assessedOn: { description: 'The day of the assessment.', type: 'string', format: 'date' },
            validUntil: {
              description: 'The first day on which it no longer counts; null where it does not expire.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      learning: {
        description: 'The approved learning hours, by the year in which they were held.',
        type: 'array',
        items: {
          description: 'A year of learning.',
          type: 'object',
          additionalProperties: false,
          required: ['year', 'hours'],
          properties: {
            year: { description: 'The calendar year.', type: 'integer', minimum: 1970 },
            hours: { description: 'Approved hours (JP).', type: 'integer', minimum: 0 },
          },
        },
      },
    },
  },
  'asn.competency.requirement-changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'What a position requires changed; all of it is told.',
    'x-aggregate': 'requirement',
    type: 'object',
    additionalProperties: false,
    required: ['levels'],
    properties: {
      levels: {
        description: 'The levels that the position requires, by competency.',
        type: 'array',
        items: {
          description: 'A required level.',
          type: 'object',
          additionalProperties: false,
          required: ['competency', 'level', 'from', 'to'],
          properties: {
            competency: {
              description: 'The code of the competency in the dictionary.',
              type: 'string',
              minLength: 1,
            },
            level: { description: 'The level required.', type: 'integer', minimum: 0 },
            from: { description: 'The first day on which it is required.', type: 'string', format: 'date' },
            to: {
              description: 'The first day on which it is no longer required; null while it is.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.competency.requirement-snapshot.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: "What is now required of the holder of a position. The key is the position's id.",
    'x-aggregate': 'requirement',
    type: 'object',
    additionalProperties: false,
    required: ['levels'],
    properties: {
      levels: {
        description: 'The levels that the position requires, by competency.',
        type: 'array',
        items: {
          description: 'A required level.',
          type: 'object',
          additionalProperties: false,
          required: ['competency', 'level', 'from', 'to'],
          properties: {
            competency: {
              description: 'The code of the competency in the dictionary.',
              type: 'string',
              minLength: 1,
            },
            level: { description: 'The level required.', type: 'integer', minimum: 0 },
            from: { description: 'The first day on which it is required.', type: 'string', format: 'date' },
            to: {
              description: 'The first day on which it is no longer required; null while it is.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.performance.appraisal-corrected.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A sealed appraisal was corrected; it is told as it now stands.',
    'x-aggregate': 'appraisal',
    type: 'object',
    additionalProperties: false,
    required: ['employeeId', 'year', 'predikat', 'sealedOn'],
    properties: {
      employeeId: { description: 'The employee who was appraised.', type: 'string', format: 'uuid' },
      year: { description: 'The calendar year.', type: 'integer', minimum: 2000 },
      predikat: {
        description: 'The predikat of the year (PermenPANRB 6/2022).',
        type: 'string',
        enum: ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'],
      },
      sealedOn: {
        description: 'The day on which it was sealed, or corrected.',
        type: 'string',
        format: 'date',
      },
    },
  },
  'asn.performance.appraisal-sealed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The yearly appraisal of an employee was sealed.',
    'x-aggregate': 'appraisal',
    type: 'object',
    additionalProperties: false,
    required: ['employeeId', 'year', 'predikat', 'sealedOn'],
    properties: {
      employeeId: { description: 'The employee who was appraised.', type: 'string', format: 'uuid' },
      year: { description: 'The calendar year.', type: 'integer', minimum: 2000 },
      predikat: {
        description: 'The predikat of the year (PermenPANRB 6/2022).',
        type: 'string',
        enum: ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'],
      },
      sealedOn: {
        description: 'The day on which it was sealed, or corrected.',
        type: 'string',
        format: 'date',
      },
    },
  },
  'asn.performance.appraisal-snapshot.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'What is now known of a sealed yearly appraisal.',
    'x-aggregate': 'appraisal',
    type: 'object',
    additionalProperties: false,
    required: ['employeeId', 'year', 'predikat', 'sealedOn'],
    properties: {
      employeeId: { description: 'The employee who was appraised.', type: 'string', format: 'uuid' },
      year: { description: 'The calendar year.', type: 'integer', minimum: 2000 },
      predikat: {
        description: 'The predikat of the year (PermenPANRB 6/2022).',
        type: 'string',
        enum: ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'],
      },
      sealedOn: {
        description: 'The day on which it was sealed, or corrected.',
        type: 'string',
        format: 'date',
      },
    },
  },
  'asn.performance.performance-alive.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The performance service lives and what it told before has been published.',
    'x-aggregate': 'service',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {},
  },
  'asn.personnel.account-snapshot.v1': {
    description: 'What is now known of an account.',
    type: 'object',
    additionalProperties: false,
    required: ['issuer', 'subject', 'personId', 'grants'],
    properties: {
      issuer: { description: 'The issuer of its tokens.', type: 'string', minLength: 1 },
      subject: {
        description: 'The subject of its tokens; with the issuer it names the account.',
        type: 'string',
        minLength: 1,
      },
      personId: {
        description: 'The person; null for an account of no employee, such as an operator.',
        type: ['string', 'null'],
        format: 'uuid',
      },
      grants: {
        description: 'Every grant of the account as now known: the whole list.',
        type: 'array',
        items: {
          description: 'A role given to an account, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['grantId', 'role', 'unitId', 'from', 'to'],
          properties: {
            grantId: { description: 'The grant.', type: 'string', format: 'uuid' },
            role: {
              description: 'The role.',
              type: 'string',
              enum: ['UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR'],
            },
            unitId: {
              description: 'The unit whose subtree the role covers; null: the whole regency.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            from: { description: 'The first day of the grant.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after the grant; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-aggregate': 'account',
  },
  'asn.personnel.account-tied.v1': {
    description: 'An account was tied to a person, or to none.',
    type: 'object',
    additionalProperties: false,
    required: ['issuer', 'subject', 'personId', 'grants'],
    properties: {
      issuer: { description: 'The issuer of its tokens.', type: 'string', minLength: 1 },
      subject: {
        description: 'The subject of its tokens; with the issuer it names the account.',
        type: 'string',
        minLength: 1,
      },
      personId: {
        description: 'The person; null for an account of no employee, such as an operator.',
        type: ['string', 'null'],
        format: 'uuid',
      },
      grants: {
        description: 'Every grant of the account as now known: the whole list.',
        type: 'array',
        items: {
          description: 'A role given to an account, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['grantId', 'role', 'unitId', 'from', 'to'],
          properties: {
            grantId: { description: 'The grant.', type: 'string', format: 'uuid' },
            role: {
              description: 'The role.',
              type: 'string',
              enum: ['UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR'],
            },
            unitId: {
              description: 'The unit whose subtree the role covers; null: the whole regency.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            from: { description: 'The first day of the grant.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after the grant; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-aggregate': 'account',
  },
  'asn.personnel.appointment-ended.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An appointment of an employee ended.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'appointmentId', 'endedOn', 'placements'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      appointmentId: { description: 'The appointment that ended.', type: 'string', format: 'uuid' },
      endedOn: { description: 'The first day on which it is over.', type: 'string', format: 'date' },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.appointment-started.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An employee began to act in a post or took an additional task.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'appointmentId', 'placements'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      appointmentId: { description: 'The appointment that started.', type: 'string', format: 'uuid' },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.candidate-hired.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: "A proposed candidate became an employee. The key is the candidate's id.",
    'x-aggregate': 'candidate',
    type: 'object',
    additionalProperties: false,
    required: ['employeeId', 'hiredOn'],
    properties: {
      employeeId: { description: 'The employee whom the candidate became.', type: 'string', format: 'uuid' },
      hiredOn: { description: 'The first day of the employment.', type: 'string', format: 'date' },
    },
  },
  'asn.personnel.candidate-refused.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description:
      "A proposed candidate was not hired, and the place is free again. The key is the candidate's id.",
    'x-aggregate': 'candidate',
    type: 'object',
    additionalProperties: false,
    required: ['codes'],
    properties: {
      codes: {
        description: 'The codes of what stood against it.',
        type: 'array',
        items: { description: 'A code.', type: 'string', minLength: 1 },
      },
    },
  },
  'asn.personnel.employee-corrected.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'Facts of an employee were corrected; the ones that changed are told as they now stand.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'corrected'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      corrected: {
        description: 'The names of the fields that were corrected; never their values.',
        type: 'array',
        minItems: 1,
        items: { description: 'The name of a field.', type: 'string', minLength: 1 },
      },
      employment: {
        description: 'An employment: what the person serves as, since when.',
        type: 'object',
        additionalProperties: false,
        required: ['employmentId', 'kind', 'legalStanding', 'startedOn', 'endedOn'],
        properties: {
          employmentId: {
            description: 'The employment; a person who becomes CPNS after a PPPK contract has two.',
            type: 'string',
            format: 'uuid',
          },
          kind: {
            description: 'The kind of employment.',
            type: 'string',
            enum: ['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
          },
          legalStanding: {
            description:
              'The legal standing (kedudukan hukum), the two digits of the national list: 01 is active; null when not known.',
            type: ['string', 'null'],
            pattern: '^[0-9]{2}$',
          },
          startedOn: { description: 'The first day of the employment.', type: 'string', format: 'date' },
          endedOn: {
            description: 'The first day on which the employment is over; null while it lasts.',
            type: ['string', 'null'],
            format: 'date',
          },
        },
      },
      grade: {
        description: 'A rank or grade, and since when it is held.',
        type: 'object',
        additionalProperties: false,
        required: ['grade', 'effectiveOn'],
        properties: {
          grade: {
            description: 'The rank of a PNS (III/a) or the grade of a PPPK (IX).',
            type: 'string',
            pattern: '^(I{1,3}/[a-d]|IV/[a-e]|I{1,3}|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI{0,2})$',
          },
          effectiveOn: {
            description: 'The day since which it is held (TMT).',
            type: 'string',
            format: 'date',
          },
        },
      },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      educationLevel: {
        description:
          'The highest level of education, a code of the national list (40 is S-1); null when not known.',
        type: ['string', 'null'],
        pattern: '^[0-9]{2}$',
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.employee-hired.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A person was hired.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'name', 'employment', 'grade', 'placements', 'educationLevel', 'retiresOn'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      name: {
        description: 'The name of the person without titles: consumers search and list by it.',
        type: 'string',
        minLength: 1,
      },
      employment: {
        description: 'An employment: what the person serves as, since when.',
        type: 'object',
        additionalProperties: false,
        required: ['employmentId', 'kind', 'legalStanding', 'startedOn', 'endedOn'],
        properties: {
          employmentId: {
            description: 'The employment; a person who becomes CPNS after a PPPK contract has two.',
            type: 'string',
            format: 'uuid',
          },
          kind: {
            description: 'The kind of employment.',
            type: 'string',
            enum: ['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
          },
          legalStanding: {
            description:
              'The legal standing (kedudukan hukum), the two digits of the national list: 01 is active; null when not known.',
            type: ['string', 'null'],
            pattern: '^[0-9]{2}$',
          },
          startedOn: { description: 'The first day of the employment.', type: 'string', format: 'date' },
          endedOn: {
            description: 'The first day on which the employment is over; null while it lasts.',
            type: ['string', 'null'],
            format: 'date',
          },
        },
      },
      grade: {
        description: 'The rank or grade held; null when none is known.',
        anyOf: [
          {
            description: 'A rank or grade, and since when it is held.',
            type: 'object',
            additionalProperties: false,
            required: ['grade', 'effectiveOn'],
            properties: {
              grade: {
                description: 'The rank of a PNS (III/a) or the grade of a PPPK (IX).',
                type: 'string',
                pattern: '^(I{1,3}/[a-d]|IV/[a-e]|I{1,3}|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI{0,2})$',
              },
              effectiveOn: {
                description: 'The day since which it is held (TMT).',
                type: 'string',
                format: 'date',
              },
            },
          },
          { type: 'null' },
        ],
      },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      educationLevel: {
        description:
          'The highest level of education, a code of the national list (40 is S-1); null when not known.',
        type: ['string', 'null'],
        pattern: '^[0-9]{2}$',
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.employee-registered.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An employee who already served became known from an imported file.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'name', 'employment', 'grade', 'placements', 'educationLevel', 'retiresOn'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      name: {
        description: 'The name of the person without titles: consumers search and list by it.',
        type: 'string',
        minLength: 1,
      },
      employment: {
        description: 'An employment: what the person serves as, since when.',
        type: 'object',
        additionalProperties: false,
        required: ['employmentId', 'kind', 'legalStanding', 'startedOn', 'endedOn'],
        properties: {
          employmentId: {
            description: 'The employment; a person who becomes CPNS after a PPPK contract has two.',
            type: 'string',
            format: 'uuid',
          },
          kind: {
            description: 'The kind of employment.',
            type: 'string',
            enum: ['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
          },
          legalStanding: {
            description:
              'The legal standing (kedudukan hukum), the two digits of the national list: 01 is active; null when not known.',
            type: ['string', 'null'],
            pattern: '^[0-9]{2}$',
          },
          startedOn: { description: 'The first day of the employment.', type: 'string', format: 'date' },
          endedOn: {
            description: 'The first day on which the employment is over; null while it lasts.',
            type: ['string', 'null'],
            format: 'date',
          },
        },
      },
      grade: {
        description: 'The rank or grade held; null when none is known.',
        anyOf: [
          {
            description: 'A rank or grade, and since when it is held.',
            type: 'object',
            additionalProperties: false,
            required: ['grade', 'effectiveOn'],
            properties: {
              grade: {
                description: 'The rank of a PNS (III/a) or the grade of a PPPK (IX).',
                type: 'string',
                pattern: '^(I{1,3}/[a-d]|IV/[a-e]|I{1,3}|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI{0,2})$',
              },
              effectiveOn: {
                description: 'The day since which it is held (TMT).',
                type: 'string',
                format: 'date',
              },
            },
          },
          { type: 'null' },
        ],
      },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      educationLevel: {
        description:
          'The highest level of education, a code of the national list (40 is S-1); null when not known.',
        type: ['string', 'null'],
        pattern: '^[0-9]{2}$',
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.employee-snapshot.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'What is now known of an employee.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['name', 'employment', 'grade', 'placements', 'superiors', 'educationLevel', 'retiresOn'],
    properties: {
      name: {
        description: 'The name of the person without titles: consumers search and list by it.',
        type: 'string',
        minLength: 1,
      },
      employment: {
        description: 'The employment in force, or the last one; null when none is known.',
        anyOf: [
          {
            description: 'An employment: what the person serves as, since when.',
            type: 'object',
            additionalProperties: false,
            required: ['employmentId', 'kind', 'legalStanding', 'startedOn', 'endedOn'],
            properties: {
              employmentId: {
                description: 'The employment; a person who becomes CPNS after a PPPK contract has two.',
                type: 'string',
                format: 'uuid',
              },
              kind: {
                description: 'The kind of employment.',
                type: 'string',
                enum: ['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
              },
              legalStanding: {
                description:
                  'The legal standing (kedudukan hukum), the two digits of the national list: 01 is active; null when not known.',
                type: ['string', 'null'],
                pattern: '^[0-9]{2}$',
              },
              startedOn: { description: 'The first day of the employment.', type: 'string', format: 'date' },
              endedOn: {
                description: 'The first day on which the employment is over; null while it lasts.',
                type: ['string', 'null'],
                format: 'date',
              },
            },
          },
          { type: 'null' },
        ],
      },
      grade: {
        description: 'The rank or grade held; null when none is known.',
        anyOf: [
          {
            description: 'A rank or grade, and since when it is held.',
            type: 'object',
            additionalProperties: false,
            required: ['grade', 'effectiveOn'],
            properties: {
              grade: {
                description: 'The rank of a PNS (III/a) or the grade of a PPPK (IX).',
                type: 'string',
                pattern: '^(I{1,3}/[a-d]|IV/[a-e]|I{1,3}|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI{0,2})$',
              },
              effectiveOn: {
                description: 'The day since which it is held (TMT).',
                type: 'string',
                format: 'date',
              },
            },
          },
          { type: 'null' },
        ],
      },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      superiors: {
        description: 'Every exception to who leads the person, as now known: the whole list.',
        type: 'array',
        items: {
          description:
            'A dated exception to who leads whom: this superior instead of the one the structure gives.',
          type: 'object',
          additionalProperties: false,
          required: ['superiorId', 'from', 'to'],
          properties: {
            superiorId: { description: 'The person who leads.', type: 'string', format: 'uuid' },
            from: { description: 'The first day of the exception.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after the exception; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      educationLevel: {
        description:
          'The highest level of education, a code of the national list (40 is S-1); null when not known.',
        type: ['string', 'null'],
        pattern: '^[0-9]{2}$',
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.employee-transferred.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An employee moved to another definitive post.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'from', 'to', 'placements'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      from: {
        description: 'The definitive post that was left; null for the first one.',
        anyOf: [
          {
            description: 'A post: a position and the unit it stands in.',
            type: 'object',
            additionalProperties: false,
            required: ['positionId', 'unitId'],
            properties: {
              positionId: { description: 'The position.', type: 'string', format: 'uuid' },
              unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            },
          },
          { type: 'null' },
        ],
      },
      to: {
        description: 'A post: a position and the unit it stands in.',
        type: 'object',
        additionalProperties: false,
        required: ['positionId', 'unitId'],
        properties: {
          positionId: { description: 'The position.', type: 'string', format: 'uuid' },
          unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
        },
      },
      placements: {
        description:
          'Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.',
        type: 'array',
        items: {
          description: 'An appointment: a person in a position of a unit for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['appointmentId', 'kind', 'positionId', 'unitId', 'leads', 'from', 'to'],
          properties: {
            appointmentId: { description: 'The appointment.', type: 'string', format: 'uuid' },
            kind: {
              description:
                'Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.',
              type: 'string',
              enum: ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'],
            },
            positionId: { description: 'The position.', type: 'string', format: 'uuid' },
            unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
            leads: { description: 'Whether the holder heads the unit by this appointment.', type: 'boolean' },
            from: {
              description: 'The first day (TMT); null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the appointment; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.employment-changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The employment of an employee changed: its kind, its legal standing or its end.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'employment'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      employment: {
        description: 'An employment: what the person serves as, since when.',
        type: 'object',
        additionalProperties: false,
        required: ['employmentId', 'kind', 'legalStanding', 'startedOn', 'endedOn'],
        properties: {
          employmentId: {
            description: 'The employment; a person who becomes CPNS after a PPPK contract has two.',
            type: 'string',
            format: 'uuid',
          },
          kind: {
            description: 'The kind of employment.',
            type: 'string',
            enum: ['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
          },
          legalStanding: {
            description:
              'The legal standing (kedudukan hukum), the two digits of the national list: 01 is active; null when not known.',
            type: ['string', 'null'],
            pattern: '^[0-9]{2}$',
          },
          startedOn: { description: 'The first day of the employment.', type: 'string', format: 'date' },
          endedOn: {
            description: 'The first day on which the employment is over; null while it lasts.',
            type: ['string', 'null'],
            format: 'date',
          },
        },
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.grant-ended.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A role of an account ended.',
    'x-aggregate': 'account',
    type: 'object',
    additionalProperties: false,
    required: ['grantId', 'reason', 'grants'],
    properties: {
      grantId: { description: 'The grant that ended.', type: 'string', format: 'uuid' },
      reason: {
        description: 'Why, in the words of the one who decided; no personal data.',
        type: 'string',
        minLength: 1,
      },
      grants: {
        description: 'Every grant of the account as now known: the whole list.',
        type: 'array',
        items: {
          description: 'A role given to an account, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['grantId', 'role', 'unitId', 'from', 'to'],
          properties: {
            grantId: { description: 'The grant.', type: 'string', format: 'uuid' },
            role: {
              description: 'The role.',
              type: 'string',
              enum: ['UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR'],
            },
            unitId: {
              description: 'The unit whose subtree the role covers; null: the whole regency.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            from: { description: 'The first day of the grant.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after the grant; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.grant-given.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A role was given to an account.',
    'x-aggregate': 'account',
    type: 'object',
    additionalProperties: false,
    required: ['grantId', 'reason', 'grants'],
    properties: {
      grantId: { description: 'The grant that was given.', type: 'string', format: 'uuid' },
      reason: {
        description: 'Why, in the words of the one who decided; no personal data.',
        type: 'string',
        minLength: 1,
      },
      grants: {
        description: 'Every grant of the account as now known: the whole list.',
        type: 'array',
        items: {
          description: 'A role given to an account, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['grantId', 'role', 'unitId', 'from', 'to'],
          properties: {
            grantId: { description: 'The grant.', type: 'string', format: 'uuid' },
            role: {
              description: 'The role.',
              type: 'string',
              enum: ['UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR'],
            },
            unitId: {
              description: 'The unit whose subtree the role covers; null: the whole regency.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            from: { description: 'The first day of the grant.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after the grant; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.identity-corrected.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description:
      'The identity of a person was corrected; the event tells what, never the values beside the name.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'corrected', 'name'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      corrected: {
        description: 'What was corrected; never the values.',
        type: 'array',
        minItems: 1,
        items: {
          description: 'A part of the identity.',
          type: 'string',
          enum: ['name', 'titles', 'nip', 'nik', 'birthDate', 'birthPlace', 'sex'],
        },
      },
      name: {
        description: 'The name of the person without titles: consumers search and list by it.',
        type: 'string',
        minLength: 1,
      },
      retiresOn: {
        description: 'The day on which the employee retires by age (TMT pensiun); null when none is known.',
        type: ['string', 'null'],
        format: 'date',
      },
    },
  },
  'asn.personnel.kgb-granted.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A periodic raise (KGB) was granted to an employee. What it is worth is not told.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'grade', 'serviceYears'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      grade: {
        description: 'A rank or grade, and since when it is held.',
        type: 'object',
        additionalProperties: false,
        required: ['grade', 'effectiveOn'],
        properties: {
          grade: {
            description: 'The rank of a PNS (III/a) or the grade of a PPPK (IX).',
            type: 'string',
            pattern: '^(I{1,3}/[a-d]|IV/[a-e]|I{1,3}|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI{0,2})$',
          },
          effectiveOn: {
            description: 'The day since which it is held (TMT).',
            type: 'string',
            format: 'date',
          },
        },
      },
      serviceYears: {
        description: 'The whole years of grade service (MKG) for which it is.',
        type: 'integer',
        minimum: 1,
      },
    },
  },
  'asn.personnel.org-unit-closed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An organisational unit was closed.',
    'x-aggregate': 'org-unit',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'closedOn', 'periods'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      closedOn: {
        description: 'The first day on which it no longer exists.',
        type: 'string',
        format: 'date',
      },
      periods: {
        description: 'Every period of the unit as now known, oldest first: the whole list.',
        type: 'array',
        items: {
          description: 'What an organisational unit is called and where it stands, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['name', 'parentId', 'echelon', 'from', 'to'],
          properties: {
            name: { description: 'The name of the unit in the period.', type: 'string', minLength: 1 },
            parentId: {
              description: 'The unit above it; null for the root.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            echelon: {
              description: 'The echelon, such as II.a; null where there is none.',
              type: ['string', 'null'],
              pattern: '^(I|II|III|IV|V)\\.[ab]$',
            },
            from: {
              description: 'The first day of the period; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the period; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.org-unit-corrected.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'Facts of an organisational unit were corrected.',
    'x-aggregate': 'org-unit',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'corrected', 'periods'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      corrected: {
        description: 'The names of the fields that were corrected; never their values.',
        type: 'array',
        minItems: 1,
        items: { description: 'The name of a field.', type: 'string', minLength: 1 },
      },
      periods: {
        description: 'Every period of the unit as now known, oldest first: the whole list.',
        type: 'array',
        items: {
          description: 'What an organisational unit is called and where it stands, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['name', 'parentId', 'echelon', 'from', 'to'],
          properties: {
            name: { description: 'The name of the unit in the period.', type: 'string', minLength: 1 },
            parentId: {
              description: 'The unit above it; null for the root.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            echelon: {
              description: 'The echelon, such as II.a; null where there is none.',
              type: ['string', 'null'],
              pattern: '^(I|II|III|IV|V)\\.[ab]$',
            },
            from: {
              description: 'The first day of the period; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the period; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.org-unit-head-changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The head of an organisational unit by the unit file changed.',
    'x-aggregate': 'org-unit',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'heads'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      heads: {
        description: 'Every head of the unit by the unit file, as now known: the whole list.',
        type: 'array',
        items: {
          description:
            'A person who heads a unit by the unit file (a headmaster, the head of a puskesmas), for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['personId', 'from', 'to'],
          properties: {
            personId: { description: 'The person who heads the unit.', type: 'string', format: 'uuid' },
            from: {
              description: 'The first day; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after it; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.org-unit-moved.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An organisational unit moved below another one.',
    'x-aggregate': 'org-unit',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'fromParentId', 'toParentId', 'periods'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      fromParentId: {
        description: 'The unit it stood below; null for none.',
        type: ['string', 'null'],
        format: 'uuid',
      },
      toParentId: { description: 'The unit it stands below now.', type: 'string', format: 'uuid' },
      periods: {
        description: 'Every period of the unit as now known, oldest first: the whole list.',
        type: 'array',
        items: {
          description: 'What an organisational unit is called and where it stands, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['name', 'parentId', 'echelon', 'from', 'to'],
          properties: {
            name: { description: 'The name of the unit in the period.', type: 'string', minLength: 1 },
            parentId: {
              description: 'The unit above it; null for the root.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            echelon: {
              description: 'The echelon, such as II.a; null where there is none.',
              type: ['string', 'null'],
              pattern: '^(I|II|III|IV|V)\\.[ab]$',
            },
            from: {
              description: 'The first day of the period; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the period; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.org-unit-opened.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'An organisational unit was opened, or became known from an imported file.',
    'x-aggregate': 'org-unit',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'periods', 'heads'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      periods: {
        description: 'Every period of the unit as now known, oldest first: the whole list.',
        type: 'array',
        items: {
          description: 'What an organisational unit is called and where it stands, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['name', 'parentId', 'echelon', 'from', 'to'],
          properties: {
            name: { description: 'The name of the unit in the period.', type: 'string', minLength: 1 },
            parentId: {
              description: 'The unit above it; null for the root.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            echelon: {
              description: 'The echelon, such as II.a; null where there is none.',
              type: ['string', 'null'],
              pattern: '^(I|II|III|IV|V)\\.[ab]$',
            },
            from: {
              description: 'The first day of the period; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the period; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      heads: {
        description: 'Every head of the unit by the unit file, as now known: the whole list.',
        type: 'array',
        items: {
          description:
            'A person who heads a unit by the unit file (a headmaster, the head of a puskesmas), for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['personId', 'from', 'to'],
          properties: {
            personId: { description: 'The person who heads the unit.', type: 'string', format: 'uuid' },
            from: {
              description: 'The first day; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after it; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.org-unit-snapshot.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'What is now known of an organisational unit.',
    'x-aggregate': 'org-unit',
    type: 'object',
    additionalProperties: false,
    required: ['periods', 'heads'],
    properties: {
      periods: {
        description: 'Every period of the unit as now known, oldest first: the whole list.',
        type: 'array',
        items: {
          description: 'What an organisational unit is called and where it stands, for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['name', 'parentId', 'echelon', 'from', 'to'],
          properties: {
            name: { description: 'The name of the unit in the period.', type: 'string', minLength: 1 },
            parentId: {
              description: 'The unit above it; null for the root.',
              type: ['string', 'null'],
              format: 'uuid',
            },
            echelon: {
              description: 'The echelon, such as II.a; null where there is none.',
              type: ['string', 'null'],
              pattern: '^(I|II|III|IV|V)\\.[ab]$',
            },
            from: {
              description: 'The first day of the period; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after the period; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
      heads: {
        description: 'Every head of the unit by the unit file, as now known: the whole list.',
        type: 'array',
        items: {
          description:
            'A person who heads a unit by the unit file (a headmaster, the head of a puskesmas), for a period.',
          type: 'object',
          additionalProperties: false,
          required: ['personId', 'from', 'to'],
          properties: {
            personId: { description: 'The person who heads the unit.', type: 'string', format: 'uuid' },
            from: {
              description: 'The first day; null: since before the records.',
              type: ['string', 'null'],
              format: 'date',
            },
            to: {
              description: 'The first day after it; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.personnel.personnel-alive.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The personnel service lives and what it told before has been published.',
    'x-aggregate': 'service',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {},
  },
  'asn.personnel.position-changed.v1': {
    description: 'A position changed; all of it is told as it now stands.',
    type: 'object',
    additionalProperties: false,
    required: ['unitId', 'title', 'kind', 'echelon', 'seat', 'leads', 'need'],
    properties: {
      unitId: { description: 'The unit.', type: 'string', format: 'uuid' },
      title: { description: 'The title of the position.', type: 'string', minLength: 1 },
      kind: {
        description: 'The kind of position (UU 20/2023 art. 13-19).',
        type: 'string',
        enum: [
          'JPT_UTAMA',
          'JPT_MADYA',
          'JPT_PRATAMA',
          'ADMINISTRATOR',
          'PENGAWAS',
          'FUNGSIONAL',
          'PELAKSANA',
        ],
      },
      echelon: {
        description: 'The echelon, such as II.a; null where there is none.',
        type: ['string', 'null'],
        pattern: '^(I|II|III|IV|V)\\.[ab]$',
      },
      seat: { description: 'Whether only one person may hold it definitively.', type: 'boolean' },
      leads: { description: 'Whether its holder heads the unit.', type: 'boolean' },
      need: { description: 'How many people the unit needs in it.', type: 'integer', minimum: 0 },
    },
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-aggregate': 'position',
  },
  'asn.personnel.position-opened.v1': {
    description: 'A position was opened.',
    type: 'object',
    additionalProperties: false,
    required: ['unitId', 'title', 'kind', 'echelon', 'seat', 'leads', 'need'],
    properties: {
      unitId: { description: 'The unit.', type: 'string', format: 'uuid' },
      title: { description: 'The title of the position.', type: 'string', minLength: 1 },
      kind: {
        description: 'The kind of position (UU 20/2023 art. 13-19).',
        type: 'string',
        enum: [
          'JPT_UTAMA',
          'JPT_MADYA',
          'JPT_PRATAMA',
          'ADMINISTRATOR',
          'PENGAWAS',
          'FUNGSIONAL',
          'PELAKSANA',
        ],
      },
      echelon: {
        description: 'The echelon, such as II.a; null where there is none.',
        type: ['string', 'null'],
        pattern: '^(I|II|III|IV|V)\\.[ab]$',
      },
      seat: { description: 'Whether only one person may hold it definitively.', type: 'boolean' },
      leads: { description: 'Whether its holder heads the unit.', type: 'boolean' },
      need: { description: 'How many people the unit needs in it.', type: 'integer', minimum: 0 },
    },
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-aggregate': 'position',
  },
  'asn.personnel.position-snapshot.v1': {
    description: 'What is now known of a position.',
    type: 'object',
    additionalProperties: false,
    required: ['unitId', 'title', 'kind', 'echelon', 'seat', 'leads', 'need'],
    properties: {
      unitId: { description: 'The unit.', type: 'string', format: 'uuid' },
      title: { description: 'The title of the position.', type: 'string', minLength: 1 },
      kind: {
        description: 'The kind of position (UU 20/2023 art. 13-19).',
        type: 'string',
        enum: [
          'JPT_UTAMA',
          'JPT_MADYA',
          'JPT_PRATAMA',
          'ADMINISTRATOR',
          'PENGAWAS',
          'FUNGSIONAL',
          'PELAKSANA',
        ],
      },
      echelon: {
        description: 'The echelon, such as II.a; null where there is none.',
        type: ['string', 'null'],
        pattern: '^(I|II|III|IV|V)\\.[ab]$',
      },
      seat: { description: 'Whether only one person may hold it definitively.', type: 'boolean' },
      leads: { description: 'Whether its holder heads the unit.', type: 'boolean' },
      need: { description: 'How many people the unit needs in it.', type: 'integer', minimum: 0 },
    },
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-aggregate': 'position',
  },
  'asn.personnel.qualification-changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'Schooling of an employee was recorded, and the highest level is another one by it.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'educationLevel'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      educationLevel: {
        description: 'The highest level of education, a code of the national list (40 is S-1).',
        type: 'string',
        pattern: '^[0-9]{2}$',
      },
    },
  },
  'asn.personnel.rank-changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The rank or grade of an employee changed.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['basis', 'grade'],
    properties: {
      basis: {
        description:
          'Why the fact holds: the decree that decided it, or the row of the imported file that brought it.',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['decree'],
            properties: {
              decree: {
                description: 'The decree that decided it.',
                type: 'object',
                additionalProperties: false,
                required: ['number', 'date'],
                properties: {
                  number: {
                    description: 'The number of the decree as written on it.',
                    type: 'string',
                    minLength: 1,
                  },
                  date: { description: 'The date of the decree.', type: 'string', format: 'date' },
                },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['import'],
            properties: {
              import: {
                description: 'The import that brought it: the records hold no decree, and none is invented.',
                type: 'object',
                additionalProperties: false,
                required: ['importId', 'row'],
                properties: {
                  importId: { description: 'The import.', type: 'string', format: 'uuid' },
                  row: {
                    description: 'The row of its file, counted as a spreadsheet does: the header is row 1.',
                    type: 'integer',
                    minimum: 1,
                  },
                },
              },
            },
          },
        ],
      },
      grade: {
        description: 'A rank or grade, and since when it is held.',
        type: 'object',
        additionalProperties: false,
        required: ['grade', 'effectiveOn'],
        properties: {
          grade: {
            description: 'The rank of a PNS (III/a) or the grade of a PPPK (IX).',
            type: 'string',
            pattern: '^(I{1,3}/[a-d]|IV/[a-e]|I{1,3}|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI{0,2})$',
          },
          effectiveOn: {
            description: 'The day since which it is held (TMT).',
            type: 'string',
            format: 'date',
          },
        },
      },
    },
  },
  'asn.personnel.superior-assigned.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A superior was assigned to an employee beside the structure, or such an exception ended.',
    'x-aggregate': 'employee',
    type: 'object',
    additionalProperties: false,
    required: ['reason', 'superiors'],
    properties: {
      reason: {
        description: 'Why, in the words of the one who decided; no personal data.',
        type: 'string',
        minLength: 1,
      },
      superiors: {
        description: 'Every exception to who leads the person, as now known: the whole list.',
        type: 'array',
        items: {
          description:
            'A dated exception to who leads whom: this superior instead of the one the structure gives.',
          type: 'object',
          additionalProperties: false,
          required: ['superiorId', 'from', 'to'],
          properties: {
            superiorId: { description: 'The person who leads.', type: 'string', format: 'uuid' },
            from: { description: 'The first day of the exception.', type: 'string', format: 'date' },
            to: {
              description: 'The first day after the exception; null while it is open.',
              type: ['string', 'null'],
              format: 'date',
            },
          },
        },
      },
    },
  },
  'asn.recruitment.candidate-proposed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description:
      "A candidate who passed is proposed for employment. The key is the candidate's id; who they are stays with recruitment.",
    'x-aggregate': 'candidate',
    type: 'object',
    additionalProperties: false,
    required: ['selectionId', 'employmentKind', 'positionId', 'unitId', 'startsOn'],
    properties: {
      selectionId: {
        description: 'The selection that the candidate passed.',
        type: 'string',
        format: 'uuid',
      },
      employmentKind: {
        description: 'What the candidate is to serve as.',
        type: 'string',
        enum: ['CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
      },
      positionId: { description: 'The position of the formation.', type: 'string', format: 'uuid' },
      unitId: { description: 'The unit of the position.', type: 'string', format: 'uuid' },
      startsOn: {
        description: 'The day on which the employment is to begin (TMT).',
        type: 'string',
        format: 'date',
      },
    },
  },
  'asn.recruitment.candidate-withdrawn.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A proposal was withdrawn before anybody was hired by it.',
    'x-aggregate': 'candidate',
    type: 'object',
    additionalProperties: false,
    required: ['reason'],
    properties: {
      reason: { description: 'Why.', type: 'string', enum: ['WITHDREW', 'DOCUMENTS', 'CORRECTED'] },
    },
  },
  'asn.recruitment.recruitment-alive.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'The recruitment service lives and what it told before has been published.',
    'x-aggregate': 'service',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {},
  },
};
