import { maskName } from '@home/shared';
import { readWorkbook } from '../../src/modules/roster/roster-workbook';
import { actor, type Actor } from '../support/actors';
import { anIdNumber, organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { importedBy, rosterOf } from '../support/rosters';

interface Members {
  items: { id: string; nameMask: string }[];
}

const UNION = '河东街道网约配送联合工会';

/** As it stands in the workbook · as it is kept · as lists show it. */
const names: readonly (readonly [typed: string, kept: string, mask: string])[] = [
  ['𠮷田丽', '𠮷田丽', '𠮷*丽'],
  ['丽𠮷', '丽𠮷', '丽*'],
  ['㛃', '㛃', '*'],
  ['龚㛃𬭚', '龚㛃𬭚', '龚*𬭚'],
  ['𪚥', '𪚥', '*'],
  ['欧阳𠮷', '欧阳𠮷', '欧阳*'],
  ['买买提•吐尔逊', '买买提·吐尔逊', '买买提·**'],
  ['迪丽努尔 ．𠮷尔格勒', '迪丽努尔·𠮷尔格勒', '迪丽努尔·**'],
  ['王\u200b小\u{e0100}明', '王小明', '王*明'],
  ['⾦小○', '金小〇', '金*〇'],
  [`${'𠮷'.repeat(24)}·${'㛃'.repeat(25)}`, `${'𠮷'.repeat(24)}·${'㛃'.repeat(25)}`, ''],
];

let chair: Actor;
beforeEach(async () => {
  await home.reset();
  chair = await actor('chair');
  const phone = (at: number) => `139123487${String(at).padStart(2, '0')}`;
  const rows = names.map(([typed], at) => [typed, anIdNumber(), phone(at), '2023-05-01']);
  const done = await importedBy(chair, rosterOf(rows));
  expect(done).toMatchObject({ problems: 0, imported: names.length });
});
afterEach(expectInvariants);

const found = async (name: string) =>
  (
    await chair.mustGet<Members>(
      `/roster/members?organisation=${await organisationId(UNION)}&q=${encodeURIComponent(name)}`,
    )
  ).items;
const expectedMask = (kept: string, mask: string) => mask || maskName(kept);

it('a rare name comes out of the roster as it went in, and is found by either way of typing it', async () => {
  for (const [typed, kept, mask] of names) {
    const [member, ...others] = await found(kept);
    expect([kept, others.length, member?.nameMask]).toEqual([kept, 0, expectedMask(kept, mask)]);
    expect((await found(typed)).map(({ id }) => id)).toEqual([member?.id]);
    const { name } = await chair.mustPost<{ name: string }>(
      `/roster/members/${member?.id}/reveal`,
      { purpose: 'contact' },
      { key: null },
    );
    expect(name).toBe(kept);
  }
});

it('half a character, or a namesake in another script, finds nobody', async () => {
  for (const name of ['吉田丽', '𠮷田', '龚㛃', '买买提吐尔逊'])
    expect(await found(name)).toEqual([]);
});

it('the exported workbook shows whole characters', async () => {
  const union = await organisationId(UNION);
  const { id } = await chair.mustPost<{ id: string }>('/roster/exports', { organisationId: union });
  await home.drain();
  const link = await chair.mustPost<{ path: string }>(
    `/roster/exports/${id}/link`,
    {},
    { key: null },
  );
  const file = await fetch(home.baseUrl + link.path);
  const sheets = await readWorkbook(Buffer.from(await file.arrayBuffer()));
  const shown = sheets?.[0]?.rows.map(([name]) => name);
  for (const [, kept, mask] of names) expect(shown).toContain(expectedMask(kept, mask));
  expect(shown?.join('')).not.toMatch(/\ufffd|\p{Surrogate}/u);
});
