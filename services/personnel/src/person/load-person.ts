import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';
import { LockMode } from '@mikro-orm/postgresql';
import { Person } from './person.entity.ts';

/**
 * The person whom a use case changes, with their row locked. Null, and a rejection at `path`, when there is none
 * whom the actor may see.
 */
export async function loadPerson(
  unit: UnitOfWork,
  id: string,
  path: string[],
  rejections: Rejection[],
): Promise<Person | null> {
  const person = isOpaqueId(id)
    ? await unit.em.findOne(
        Person,
        { id },
        { filters: { visible: { actor: unit.actor } }, lockMode: LockMode.PESSIMISTIC_WRITE },
      )
    : null;
  if (person === null) {
    rejections.push(
      rejection(
        'EMPLOYEE_NOT_FOUND',
        { id: 'Pegawai tidak ditemukan.', en: 'There is no such employee.' },
        { path },
      ),
    );
  }
  return person;
}
