import type { Role } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { newId, uuidToBin } from '../../../src/database/ids';
import { MembershipsPublic } from '../../../src/modules/memberships/memberships.public';
import type { JoiningWorld } from '../joining-world';
import { ModelCity, type ModelOffice, type ModelUnion } from './model-city';

const ALWAYS = new Date('2020-01-01T00:00:00Z');
const FOREVER = new Date('2035-01-01T00:00:00Z');

export interface Founded {
  readonly city: ModelCity;
  /** Station → the union it stands for. */
  readonly stations: Map<number, number>;
  /** Member numbers of somebody in each union who can stand in for the chair. */
  readonly deputies: Map<number, { memberNo: string; personId: string; accountId: string }>;
}

/** City, two districts, four subdistricts, in each a fallback and four unions with a station: everybody in office. */
export async function foundCity(world: JoiningWorld): Promise<Founded> {
  const city = new ModelCity();
  const founded: Founded = { city, stations: new Map(), deputies: new Map() };
  const found = async (
    id: number,
    parent: number | null,
    level: ModelUnion['level'],
    isFallback = false,
  ): Promise<void> => {
    city.add({ id, parent, level, isFallback, isClosed: false });
    await world.database.run(
      `INSERT INTO organisations (id, parent_id, path, level, kind, name, fallback, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        parent,
        city.pathOf(id),
        level,
        level === 'grassroots' ? (isFallback ? 'fallback' : 'new_form') : null,
        `${level} ${id}`,
        isFallback ? 1 : 0,
        world.now(),
      ],
    );
    await appoint(world, city, id, level === 'grassroots' ? 'chair' : 'cadre', ALWAYS);
  };
  await found(1, null, 'city');
  await found(9, 1, 'grassroots', true);
  for (const district of [2, 3]) {
    await found(district, 1, 'district');
    for (const subdistrict of [district * 10, district * 10 + 1]) {
      await found(subdistrict, district, 'subdistrict');
      await found(subdistrict * 10, subdistrict, 'grassroots', true);
      for (let n = 1; n <= 4; n += 1) {
        const union = subdistrict * 10 + n;
        await found(union, subdistrict, 'grassroots');
        await openStation(world, union);
        founded.stations.set(union, union);
        founded.deputies.set(union, await aMemberOf(world, union));
      }
    }
  }
  return founded;
}

/** Somebody new takes the office, from this moment on. */
export async function appoint(
  world: JoiningWorld,
  city: ModelCity,
  organisationId: number,
  role: Role,
  from: Date,
): Promise<ModelOffice> {
  const { personId, accountId } = await aPerson(world);
  const assignmentId = await world.anOfficeOf(
    uuidToBin(personId),
    role,
    organisationId,
    FOREVER.toISOString(),
  );
  await world.database.run('UPDATE assignments SET valid_from = ? WHERE id = ?', [
    from,
    uuidToBin(assignmentId),
  ]);
  const office = { assignmentId, personId, accountId, organisationId, role, from, to: FOREVER };
  city.appoint(office);
  return office;
}

async function aPerson(world: JoiningWorld): Promise<{ personId: string; accountId: string }> {
  const personId = newId();
  await world.database.run(
    `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
     VALUES (?, '', '张*强', '', ?, '', ?)`,
    [uuidToBin(personId), randomBytes(16), world.now()],
  );
  const { accountId } = await world.aRider(undefined, personId);
  return { personId, accountId };
}

async function aMemberOf(world: JoiningWorld, organisationId: number) {
  const person = await aPerson(world);
  const { memberNo } = await world.database.transaction(() =>
    world.get(MembershipsPublic).start({
      personId: person.personId,
      organisationId,
      startedOn: '2026-09-01',
      applicationId: null,
      resolutionId: null,
    }),
  );
  return { ...person, memberNo };
}

async function openStation(world: JoiningWorld, union: number): Promise<void> {
  await world.database.run(
    `INSERT INTO stations (id, organisation_id, number, name, address, latitude, longitude, cell, offers, hours, created_at)
     VALUES (?, ?, ?, '驿站', '路边', 30, 114, 0, '[]', '[]', ?)`,
    [union, union, `SIM-${union}`, world.now()],
  );
}
