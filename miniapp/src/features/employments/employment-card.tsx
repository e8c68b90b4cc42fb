import { View } from '@tarojs/components';
import { dayText, type Day } from '@home/shared';
import { Button, Card, ListRow, Second, StatusTag } from '../../ui';
import type { Employment } from './use-employments';

interface EmploymentCardProps {
  one: Employment;
  today: Day;
  onCorrect: () => void;
  onAsk: (what: 'end' | 'remove') => void;
}

/** One employer or platform of mine. */
export function EmploymentCard({ one, today, onCorrect, onAsk }: EmploymentCardProps) {
  const { name, formText, since, until, unionName, sourceText } = one;
  const from = since === null ? '' : `${dayText(since, today)}起`;
  return (
    <Card>
      <ListRow
        title={name}
        text={[formText, from, until && `到${dayText(until, today)}`].filter(Boolean).join(' · ')}
        aside={<StatusTag tone={until ? 'quiet' : 'done'} text={until ? '不做了' : '在做'} />}
      />
      <Second>{unionName ? `单位有工会：${unionName}` : sourceText}</Second>
      <View className="after-words">
        <Button kind="outlined" text="更正" label={`更正${name}`} onTap={onCorrect} />
        {one.actions.includes('end') ? (
          <Button kind="text" text="不做了" label={`不在${name}做了`} onTap={() => onAsk('end')} />
        ) : (
          <Button kind="text" text="删掉" label={`删掉${name}`} onTap={() => onAsk('remove')} />
        )}
      </View>
    </Card>
  );
}
