import { View } from '@tarojs/components';
import { hoursText } from '@home/shared';
import { useState } from 'react';
import { Card, Checkbox, ListRow, PickerField, Second } from '../../ui';
import type { OpeningLine } from './use-managed-venue';

interface MembersHoursProps {
  hours: readonly OpeningLine[];
  value: readonly OpeningLine[];
  onChange: (value: OpeningLine[]) => void;
}

/**
 * 公益时段: the part of the opening hours that is kept for members, on the same days. A line until it is changed:
 * pickers that are shown are sent to the view again with every change of the page.
 */
export function MembersHours({ hours, value, onChange }: MembersHoursProps) {
  const [isOpened, setOpened] = useState(false);
  const replace = (at: number, part: Partial<OpeningLine>) =>
    onChange(value.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <Card>
      <Checkbox
        checked={value.length > 0}
        onChange={(some) => {
          setOpened(some);
          onChange(some ? hours.slice(0, 1) : []);
        }}
      >
        <Second>其中有一段是公益时段，只给会员</Second>
      </Checkbox>
      {value.length > 0 && !isOpened ? (
        <ListRow title={hoursText(value)} text="点开改" onTap={() => setOpened(true)} />
      ) : (
        <View>
          {value.map((line, at) => (
            <View className="hours-times" key={at}>
              <PickerField
                label="几点起"
                mode="time"
                value={line.opens}
                onChange={(opens) => replace(at, { opens })}
              />
              <PickerField
                label="到几点"
                mode="time"
                value={line.closes}
                onChange={(closes) => replace(at, { closes })}
              />
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
