import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { ImportView } from '../../../features/roster/import-view';

const preview = {
  id: 'i1',
  organisationId: '140',
  status: 'preview',
  statusText: '等您核对',
  total: 3,
  good: 2,
  problems: 1,
  imported: 0,
  notes: ['没有用到的列：性别'],
};
const row = {
  id: 'r1',
  place: '会员名册第 3 行',
  state: 'problem',
  name: '王小明',
  idNumber: '42010219900101001',
  phone: '13800138000',
  joinedOn: '2023-05-01',
  problem: 'id_length',
  problemText: '身份证号应为 18 位',
};
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function open(routes: Parameters<typeof signedIn>[0] = {}) {
  signedIn({
    'GET /roster/imports/i1': () => ok(preview),
    'GET /roster/imports/i1/rows': () => ok({ items: [row], nextCursor: null }),
    ...routes,
  });
  render(<ImportView id="i1" />);
  await screen.findByText(/会员名册第 3 行/);
}

describe('a roster that was given in', () => {
  it('says how many can be imported, what was not read, and what is wrong where', async () => {
    await open();
    expect(screen.getByText('名册里 3 人，2 人可以导入')).toBeInTheDocument();
    expect(screen.getByText('没有用到的列：性别')).toBeInTheDocument();
    expect(screen.getByText('身份证号应为 18 位')).toBeInTheDocument();
  });

  it('lets a row be mended, and says what is still wrong with it', async () => {
    let tries = 0;
    await open({
      'POST /roster/imports/i1/rows/r1/mend': () => {
        tries += 1;
        return tries === 1
          ? ok({ id: 'r1', state: 'problem', problem: 'x', problemText: '有一位填错了' })
          : ok({ id: 'r1', state: 'good', problem: null, problemText: null });
      },
    });
    tap(/会员名册第 3 行/);
    fireEvent.input(screen.getByLabelText('身份证号'), { target: { value: '420102199001010011' } });
    tap('改好了');
    expect(await screen.findByText('有一位填错了')).toBeInTheDocument();
    tap('改好了');
    await waitFor(() => expect(screen.queryByRole('button', { name: '改好了' })).toBeNull());
    expect(posted('/roster/imports/i1/rows/r1/mend')[0]).toMatchObject({
      name: '王小明',
      idNumber: '420102199001010011',
    });
  });

  it('is imported on one tap, and shows how far it is', async () => {
    await open({
      'POST /roster/imports/i1/confirm': () =>
        ok({ ...preview, status: 'importing', good: 1, imported: 1 }),
    });
    tap('导入 2 人');
    expect(await screen.findByText('正在导入：1 / 2 人，可以先离开')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull();
  });
});
