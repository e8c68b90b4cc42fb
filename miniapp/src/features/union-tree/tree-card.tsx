import { View } from '@tarojs/components';
import { memo } from 'react';
import { Card, ListRow, StatusTag } from '../../ui';
import type { TreeUnion } from './use-tree';

interface TreeCardProps {
  union: TreeUnion;
  onOpen: (union: TreeUnion) => void;
  onMore: (union: TreeUnion) => void;
}

/** One union of the tree: who chairs it, how many belong to it, when it elects, and what lies below. */
export const TreeCard = memo(function TreeCard({ union, onOpen, onMore }: TreeCardProps) {
  const { name, chairMask, members, children, vacant, termText, termTone } = union;
  const isOffice = union.levelText !== '基层工会';
  const chair = isOffice ? union.levelText : chairMask ? `主席 ${chairMask}` : '主席空缺';
  const size = children > 0 ? `下级 ${children} 家` : `会员 ${members} 人`;
  return (
    <Card>
      <ListRow title={name} text={`${chair} · ${size}`} onTap={() => onOpen(union)} />
      <View className="tags">
        {union.tone === 'done' ? null : <StatusTag tone={union.tone} text={union.statusText} />}
        {vacant > 0 ? (
          <StatusTag tone="waiting" text={isOffice ? `${vacant} 家没有主席` : '主席空缺'} />
        ) : null}
        {termText && termTone && termTone !== 'done' ? (
          <StatusTag tone={termTone} text={termText} />
        ) : null}
      </View>
      <ListRow title="委员会、主页、数字、变动" onTap={() => onMore(union)} />
    </Card>
  );
});
