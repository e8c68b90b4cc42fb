import { checkInWayTexts, keysOf, type CameCounts } from '@home/shared';
import { Second, Strong } from '../../ui';

/** '到了 6 位', and below '会员卡 3 · 门口扫码 2 · 人工登记 1 · 其中补记 1'. */
export function CameLines({ came }: { came: CameCounts }) {
  const ways = keysOf(checkInWayTexts).filter((way) => came[way] > 0);
  const all = ways.reduce((sum, way) => sum + came[way], 0);
  const counts = ways.map((way) => `${checkInWayTexts[way]} ${came[way]}`);
  if (came.late > 0) counts.push(`其中补记 ${came.late}`);
  return (
    <>
      <Strong>{all === 0 ? '还没有人到' : `到了 ${all} 位`}</Strong>
      <Second>{counts.join(' · ')}</Second>
    </>
  );
}
