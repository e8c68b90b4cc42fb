import { exportJson, exportPage, type ExportContent } from './exports.rules';

const content: ExportContent = {
  exportedAt: '2026 年 11 月 26 日',
  sections: [
    {
      title: '登记的资料',
      things: [
        [
          ['姓名', '买买提·吐尔逊'],
          ['写的话', '<b onload="x">&\''],
        ],
      ],
    },
    { title: '消息', things: [] },
  ],
};

describe('an export', () => {
  it('is a page in which nothing that somebody typed becomes markup', () => {
    const page = exportPage(content);
    expect(page).toContain('<td>&lt;b onload=&quot;x&quot;&gt;&amp;&#39;</td>');
    expect(page).toContain('<h2>消息</h2><p>没有</p>');
    expect(page).not.toContain('<b ');
  });

  it('says the same in JSON', () => {
    expect(JSON.parse(exportJson(content))).toMatchObject({
      sections: [{ title: '登记的资料', things: [{ 姓名: '买买提·吐尔逊' }] }, { things: [] }],
    });
  });
});
