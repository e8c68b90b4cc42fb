import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NamedRef } from '../../api';
import { Choice, ErrorState, Note, Skeleton } from '../../ui';
import { useRegions } from './use-union';

interface RegionPickerProps {
  /** The chosen subdistrict. */
  value: string | undefined;
  label: string;
  onPick: (subdistrict: NamedRef) => void;
}

/** District, then subdistrict, as chips: two taps. */
export function RegionPicker({ value, label, onPick }: RegionPickerProps) {
  const { data, loading, error, reload } = useRegions();
  const [district, setDistrict] = useState<string>();
  if (loading) return <Skeleton cards={1} />;
  if (!data)
    return <ErrorState text={error ? '街道名单没有打开。' : ''} onRetry={() => void reload()} />;
  const holder = data.districts.find((one) => one.subdistricts.some(({ id }) => id === value));
  const chosen = data.districts.find((one) => one.id === (district ?? holder?.id));
  const named = (one: NamedRef) => ({ code: one.id, text: one.name });
  return (
    <View className="stack">
      <Note>{label}：先选区，再选街道</Note>
      <Choice
        label="区"
        options={data.districts.map(named)}
        value={chosen?.id}
        onChange={setDistrict}
      />
      <View className="region-streets">
        <Choice
          label="街道"
          options={(chosen?.subdistricts ?? []).map(named)}
          value={value}
          onChange={(id) => {
            const found = chosen?.subdistricts.find((one) => one.id === id);
            if (found) onPick(found);
          }}
        />
      </View>
    </View>
  );
}
