import type { Permission, Role } from '@home/shared';
import { Scope } from '../../src/access/scope';
import type { Database } from '../../src/database/database';
import { newId } from '../../src/database/ids';

/** A small city for service specs: two districts, one subdistrict with its fallback union, two grass-roots unions. */
const tree = [
  { id: 1, parent: null, path: '/1/', level: 'city', kind: null, name: '临江市总工会' },
  { id: 12, parent: 1, path: '/1/12/', level: 'district', kind: null, name: '河东区总工会' },
  { id: 13, parent: 1, path: '/1/13/', level: 'district', kind: null, name: '河西区总工会' },
  {
    id: 120,
    parent: 12,
    path: '/1/12/120/',
    level: 'subdistrict',
    kind: null,
    name: '河东街道总工会',
  },
  {
    id: 140,
    parent: 120,
    path: '/1/12/120/140/',
    level: 'grassroots',
    kind: 'new_form',
    name: '河东街道网约配送联合工会',
  },
  {
    id: 141,
    parent: 120,
    path: '/1/12/120/141/',
    level: 'grassroots',
    kind: 'fallback',
    name: '河东街道网上会员之家',
  },
  {
    id: 150,
    parent: 13,
    path: '/1/13/150/',
    level: 'grassroots',
    kind: 'enterprise',
    name: '江岸100%物流工会',
  },
] as const;

export async function plantUnionTree(database: Database): Promise<void> {
  for (const { id, parent, path, level, kind, name } of tree) {
    const employer = kind === 'enterprise' ? '江岸100%物流有限公司' : null;
    await database.run(
      `INSERT INTO organisations (id, parent_id, path, level, kind, name, employer_name, fallback, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(3))`,
      [id, parent, path, level, kind, name, employer, kind === 'fallback' ? 1 : 0],
    );
  }
}

/** What the guard grants somebody who holds this office now. */
export function officeScope(permission: Permission, role: Role, organisationId: number): Scope {
  const path = tree.find(({ id }) => id === organisationId)?.path;
  if (path === undefined) throw new Error(`no organisation ${organisationId} in the tree`);
  const identity = { sessionId: newId(), accountId: newId(), personId: newId() };
  return Scope.grant(permission, identity, [{ assignmentId: newId(), role, organisationId, path }]);
}

/** What the guard grants somebody over their own matters. */
export function ownScope(permission: Permission, personId: string | null = null): Scope {
  return Scope.grant(permission, { sessionId: newId(), accountId: newId(), personId }, []);
}
