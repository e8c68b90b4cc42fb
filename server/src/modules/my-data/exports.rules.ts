/** One's own file in words: sections of labelled lines, the same for the page and the JSON. */
export interface ExportSection {
  readonly title: string;
  /** One list of lines for each thing: an application, a message. */
  readonly things: readonly (readonly (readonly [label: string, value: string])[])[];
}

export interface ExportContent {
  readonly exportedAt: string;
  readonly sections: readonly ExportSection[];
}

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign);

/** A page that opens without a network and without a script. */
export function exportPage({ exportedAt, sections }: ExportContent): string {
  const body = sections
    .map(({ title, things }) => {
      const tables = things.map(
        (lines) =>
          `<table>${lines.map(([label, value]) => `<tr><th>${escape(label)}</th><td>${escape(value)}</td></tr>`).join('')}</table>`,
      );
      return `<h2>${escape(title)}</h2>${tables.join('') || '<p>没有</p>'}`;
    })
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>我的资料</title>
<style>body{font:17px/1.7 sans-serif;max-width:40em;margin:0 auto;padding:16px;color:#1f2329}
table{width:100%;border-collapse:collapse;margin:0 0 16px;border-top:1px solid #d0d3d6}
th{width:8em;text-align:left;vertical-align:top;font-weight:normal;color:#5a6068;padding:4px 12px 4px 0}
td{padding:4px 0;word-break:break-all}h2{margin:32px 0 8px;font-size:20px}</style></head>
<body><h1>我的资料</h1><p>网上职工之家在 ${escape(exportedAt)} 为您导出。里面有您的身份证号，请不要转发给别人。</p>${body}</body></html>`;
}

/** The same facts for a program. */
export const exportJson = (content: ExportContent): string =>
  JSON.stringify(
    {
      exportedAt: content.exportedAt,
      sections: content.sections.map(({ title, things }) => ({
        title,
        things: things.map((lines) => Object.fromEntries(lines)),
      })),
    },
    null,
    2,
  );
