import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyAddress } from '../../platform/copy-address';
import { Body, Button, Card, ListRow, Paragraphs, StatusTag, Strong } from '../../ui';
import type { DrawResult } from './use-activities';
import { verifyDraw, type DrawCheck } from './verify-draw';

interface VerifyProps {
  draw: DrawResult;
  /** My number; null when I did not sign up. */
  mine: number | null;
}

/** Recomputes it here, and says how to do it on a machine one trusts more. */
export function VerifyCard({ draw, mine }: VerifyProps) {
  const [checks, setChecks] = useState<readonly DrawCheck[]>([]);
  const { seed, places } = draw;
  const verify = () => {
    if (seed !== null && places !== null) setChecks(verifyDraw({ ...draw, seed, places }));
  };
  return (
    <View className={seed === null ? 'gone' : ''}>
      <Card>
        <Strong>我自己验</Strong>
        <Body>这部手机可以把结果从头算一遍，不用联网，也不用相信我们。</Body>
        <View>
          {checks.map(({ text, holds }) => (
            <ListRow
              key={text}
              title={text}
              aside={<StatusTag tone={holds ? 'done' : 'overdue'} text={holds ? '对' : '不对'} />}
            />
          ))}
        </View>
        <View className={checks.length > 0 ? 'gone' : 'after-words'}>
          <Button kind="outlined" text="在手机上算一遍" onTap={verify} />
        </View>
      </Card>
      <Card>
        <Strong>在自己的电脑上算</Strong>
        <Paragraphs
          text={`1. 复制数据地址，在电脑浏览器里打开，存成 draw.json。\n2. 核对程序 verify-draw.mjs 和源代码一起公开，一页纸长，谁都能读。\n3. 运行：node verify-draw.mjs draw.json ${mine ?? '抽签号'}`}
        />
        <View className="after-words">
          <Button
            kind="outlined"
            text="复制数据地址"
            onTap={() => void copyAddress(`/api/v1/activities/${draw.activityId}/draw`)}
          />
        </View>
      </Card>
    </View>
  );
}
