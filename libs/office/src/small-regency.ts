import type { PersonnelOffice } from './personnel-office.ts';

export interface SmallRegency {
  /** regency, education, school, health → id */
  units: Record<'regency' | 'education' | 'school' | 'health', string>;
  /** director, headmaster, teacher, colleague, nurse → id */
  people: Record<'director' | 'headmaster' | 'teacher' | 'colleague' | 'nurse', string>;
}

/**
 * A small regency, told by the office. Below the regency: Dinas Pendidikan (education, headed by director) with SDN 9
 * (school: headmaster, teacher, colleague), and Dinas Kesehatan (health: nurse). Accounts are named as the people are,
 * or by the role that they were granted: personnel-admin, education-admin, auditor, appointing-officer, operator.
 */
export async function tellSmallRegency(office: PersonnelOffice): Promise<SmallRegency> {
  const regency = await office.openUnit('Kabupaten Bungo', null);
  const education = await office.openUnit('Dinas Pendidikan', regency, 'II.b');
  const school = await office.openUnit('SDN 9 Bungo', education);
  const health = await office.openUnit('Dinas Kesehatan', regency, 'II.b');
  const people = {
    director: await office.employ('Ahmad', education, { leads: true }),
    headmaster: await office.employ('Budi', school, { leads: true }),
    teacher: await office.employ('Citra', school),
    colleague: await office.employ("Dewi Nur'aini", school),
    nurse: await office.employ('Eka', health),
  };
  for (const [subject, id] of Object.entries(people)) await office.tie(subject, id);
  await office.tie('personnel-admin', null, { role: 'PERSONNEL_ADMIN', unitId: null });
  await office.tie('education-admin', null, { role: 'UNIT_ADMIN', unitId: education });
  await office.tie('auditor', null, { role: 'AUDITOR', unitId: null });
  await office.tie('appointing-officer', null, { role: 'APPOINTING_OFFICER', unitId: null });
  await office.tie('operator', null, { role: 'OPERATOR', unitId: null });
  return { units: { regency, education, school, health }, people };
}
