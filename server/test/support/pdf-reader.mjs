// Reads a one-page PDF from standard input as a stranger's program would, and writes what is in it as JSON.
// A process of its own: the reader is an ES module, which Jest's CommonJS does not load.
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buffer } from 'node:stream/consumers';

const data = new Uint8Array(await buffer(process.stdin));
const document = await getDocument({ data, verbosity: 0, fontExtraProperties: true }).promise;
const page = await document.getPage(1);
const [left, bottom, right, top] = page.view;

const { items, styles } = await page.getTextContent({ disableNormalization: true });
const words = items
  .filter(({ str }) => str.trim() !== '')
  .map(({ str, transform, width, height, fontName }) => ({
    text: str,
    font: fontName,
    box: [transform[4], transform[5], transform[4] + width, transform[5] + height],
  }));

const { fnArray, argsArray } = await page.getOperatorList();
const images = [];
let matrix = [1, 0, 0, 1, 0, 0];
const kept = [];
const times = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
for (const [at, operator] of fnArray.entries()) {
  const args = argsArray[at];
  if (operator === OPS.save) kept.push(matrix);
  if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
  if (operator === OPS.transform) matrix = times(matrix, args);
  if (operator !== OPS.paintImageXObject) continue;
  const {
    width,
    height,
    kind,
    data: pixels,
  } = await new Promise((resolve) => {
    page.objs.get(args[0], resolve);
  });
  const box = [
    Math.min(matrix[4], matrix[4] + matrix[0]),
    Math.min(matrix[5], matrix[5] + matrix[3]),
    Math.max(matrix[4], matrix[4] + matrix[0]),
    Math.max(matrix[5], matrix[5] + matrix[3]),
  ];
  images.push({ width, height, kind, pixels: Buffer.from(pixels).toString('base64'), box });
}

const fonts = Object.keys(styles).map((name) => {
  const font = page.commonObjs.get(name);
  return { name: font.name, embedded: font.missingFile !== true && font.data !== undefined };
});

process.stdout.write(
  JSON.stringify({
    pages: document.numPages,
    size: [right - left, top - bottom],
    words,
    fonts,
    images,
  }),
);
