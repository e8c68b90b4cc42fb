import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/copy-text';
import { serverAddress } from '../../platform/server-address';
import { Body, Button, Card, ListRow, StatusTag, Strong } from '../../ui';
import type { DrawResult } from './use-activities';
import { verifyDraw, type DrawCheck, type FinishedDraw } from './verify-draw';

interface VerifyProps {
  draw: DrawResult;
  /** My number; null when I did not sign up. */
  mine: number | null;
}

/** Recomputes it here, and says how to do it on a machine one trusts more. */
export function VerifyCard({ draw, mine }: VerifyProps) {
  return (
    <View>
      {draw.seed === null || draw.places === null ? null : (
        <Verify draw={{ ...draw, seed: draw.seed, places: draw.places }} mine={mine} />
      )}
    </View>
  );
}

interface VerifyFinishedProps extends VerifyProps {
  draw: FinishedDraw;
}

function Verify({ draw, mine }: VerifyFinishedProps) {
  const [checks, setChecks] = useState<readonly DrawCheck[]>([]);
  return (
    <View>
      <Card>
        <Strong>我自己验</Strong>
        <Body>手机拿公布的种子和号码，把结果从头算一遍，和公布的比。</Body>
        <View className="after-words">
          {checks.map(({ text, holds }) => (
            <ListRow
              key={text}
              title={text}
              aside={<StatusTag tone={holds ? 'done' : 'overdue'} text={holds ? '对' : '不对'} />}
            />
          ))}
        </View>
        <View className={checks.length > 0 ? 'gone' : 'after-words'}>
          <Button kind="outlined" text="在手机上算一遍" onTap={() => setChecks(verifyDraw(draw))} />
        </View>
      </Card>
      <Card>
        <Strong>在自己的电脑上算，连这个小程序都不用信</Strong>
        <Body>
          复制核对方法，发到电脑上：里面有全部号码的地址、核对程序的名字和一行命令。程序一页纸长，和源代码一起公开，谁都能读。
        </Body>
        <View className="after-words">
          <Button
            kind="outlined"
            text="复制核对方法"
            onTap={() => void copyText(howTo(draw, mine))}
          />
        </View>
      </Card>
    </View>
  );
}

/** For a computer, so with the names a computer wants. */
const howTo = ({ activityId, activityTitle }: DrawResult, mine: number | null): string =>
  [
    `核对《${activityTitle}》的抽签：`,
    `1. 打开 ${serverAddress(`/api/v1/activities/${activityId}/draw`)}，存成 draw.json`,
    '2. 取核对程序 docs/verify-draw.mjs，它和这个小程序的源代码一起公开',
    `3. 运行 node verify-draw.mjs draw.json ${mine ?? '抽签号'}`,
  ].join('\n');
