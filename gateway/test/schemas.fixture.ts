const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable"])`;

/** The graph of two small services: people from one, their presence from the other. */
export const PERSONNEL_SCHEMA = `${LINK}
type Query {
  employee(id: ID!): Employee
  employees: [Employee!]
  promise: Pledge
}
type Mutation {
  rename(id: ID!, name: String!): Employee
}
type Employee @key(fields: "id") {
  id: ID!
  name: String!
  superior: Employee
  secret: String
}
type Pledge {
  kept: String
}
`;

export const ATTENDANCE_SCHEMA = `${LINK}
type Query {
  teamAttendance: [AttendanceDay!]
}
type Mutation {
  checkIn(employeeId: ID!): AttendanceDay
}
type AttendanceDay {
  employee: Employee
  minutes: Int!
}
type Employee @key(fields: "id") {
  id: ID!
  attendanceToday: AttendanceDay
  attendanceYesterday: AttendanceDay
}
`;
