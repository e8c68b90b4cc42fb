import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { aria } from './aria';

/** A QR code as an inline SVG: no canvas, no network, sharp at every size. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const source = useMemo(() => svgOf(text), [text]);
  return (
    <View className="qr" {...aria({ role: 'img', label })}>
      <Image className="qr-image" src={source} mode="aspectFit" />
    </View>
  );
}

/** Runs of dark cells become one move each, which keeps setData small. */
export function svgOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.map((cells, y) => rowPath(cells, y)).join('');
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' ` +
    `shape-rendering='crispEdges'><path d='${path}'/></svg>`;
  return `data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/#/g, '%23')}`;
}

function rowPath(cells: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < cells.length; x += 1) {
    if (!cells[x]) continue;
    const start = x;
    while (cells[x + 1]) x += 1;
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
  }
  return path;
}
