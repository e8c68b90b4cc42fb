import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { offline, ok, posted, signedIn } from '../../../../test/cadre';
import VerifyCard from './index';

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const invalid = { nameMask: null, organisationName: null, memberNo: null };

describe('verifying a member card', () => {
  it('says valid with whose it is, then the next one in words why not', async () => {
    let scans = 0;
    signedIn({
      'POST /membership/cards/verify': () =>
        ok(
          (scans += 1) === 1
            ? {
                valid: true,
                reasonText: null,
                nameMask: '买买提·***',
                organisationName: '河东街道网约配送联合工会',
                memberNo: '000102260158',
              }
            : { valid: false, reasonText: '这个码过时了，请对方下拉刷新会员卡再扫', ...invalid },
        ),
    });
    render(<VerifyCard />);
    tap('扫会员卡');
    expect(await screen.findByText('有效')).toBeInTheDocument();
    expect(screen.getByText('会员号 0001 0226 0158')).toBeInTheDocument();
    tap('核验下一位');
    expect(await screen.findByText('无效')).toBeInTheDocument();
    expect(screen.getByText(/这个码过时了/)).toBeInTheDocument();
    expect(screen.queryByText('买买提·***')).not.toBeInTheDocument();
    expect(posted('/membership/cards/verify')).toEqual([{ code: 'scene' }, { code: 'scene' }]);
  });

  it('keeps no verdict of the last person when there is no network', async () => {
    let scans = 0;
    const answer = { valid: true, reasonText: null, ...invalid };
    signedIn({
      'POST /membership/cards/verify': () => ((scans += 1) === 1 ? ok(answer) : offline()),
    });
    render(<VerifyCard />);
    tap('扫会员卡');
    await screen.findByText('有效');
    tap('核验下一位');
    await waitFor(() => expect(screen.queryByText('有效')).not.toBeInTheDocument());
    expect(await screen.findByText(/没有网络，没法核验/)).toBeInTheDocument();
  });
});
