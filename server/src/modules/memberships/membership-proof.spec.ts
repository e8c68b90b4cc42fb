import { readPoster } from '../../../test/support/read-pdf';
import { drawProof, type ProofFace } from './membership-proof';

const face = (name: string): ProofFace => ({
  name,
  memberNo: '000102260158',
  union: '河东街道网约配送联合工会',
  statusText: '在会',
  since: '2024-08-22',
  madeOn: '2026-11-25',
  checkUntil: '2027-02-23',
  code: 'P1.000102260158.20261125.AAAAAAAAAAAAAAAA',
});
const textOf = async (name: string): Promise<string> =>
  readPoster(await drawProof(face(name))).text.replace(/\s/g, '');

describe('the proof of membership', () => {
  it.each(['王小明', '买买提·吐尔逊', '李'])('prints %s as it is', async (name) => {
    const text = await textOf(name);
    expect(text).toContain(name);
    expect(text).not.toContain('□');
  });

  it('never drops a character that the font lacks: a box stands for it, and the number says who it is', async () => {
    // The last of extension G: no font that is embedded here has it.
    const text = await textOf('王\u{3134a}明');
    expect(text).toContain('王□明');
    expect(text).toContain('有1个字打印字库没有');
    expect(text).toContain('以会员号000102260158为准');
  });

  it('a name of fifty characters stays on the one page', async () => {
    const { pages, text } = readPoster(await drawProof(face('阿'.repeat(50))));
    expect(pages).toBe(1);
    expect(text.replace(/\s/g, '')).toContain('阿'.repeat(50));
  });
});
