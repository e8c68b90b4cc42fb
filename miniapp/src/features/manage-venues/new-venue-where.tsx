import { View } from '@tarojs/components';
import { venueLimits } from '@home/shared';
import { useState } from 'react';
import { choosePlace } from '../../platform/location';
import { Alert, Card, Choice, Field, ListRow, Strong } from '../../ui';
import { placeOf, type VenueDraft, type VenueFaults } from './new-venue';

export interface StepProps {
  draft: VenueDraft;
  faults: VenueFaults;
  change: (part: Partial<VenueDraft>) => void;
}

interface WhereProps extends StepProps {
  unions: readonly { code: string; text: string }[];
  homes: readonly { code: string; text: string }[];
}

/** Whose it is, what it is called, where the door is, whom to call. */
export function VenueWhere({ unions, homes, draft, faults, change }: WhereProps) {
  return (
    <View>
      <View className={unions.length > 1 ? '' : 'gone'}>
        <Pick
          label="归哪个工会管"
          options={unions}
          value={draft.organisationId}
          onChange={(organisationId) => change({ organisationId })}
        />
      </View>
      <Alert text={faults.organisationId ?? ''} />
      <View className={homes.length > 1 ? '' : 'gone'}>
        <Pick
          label="放在哪个职工之家里"
          options={homes}
          value={draft.homeId}
          onChange={(homeId) => change({ homeId })}
        />
      </View>
      <Field
        id="venue-name"
        label="名字"
        placeholder="和门上的牌子一样"
        maxlength={venueLimits.nameLength}
        value={draft.name}
        error={faults.name}
        onInput={(name) => change({ name })}
      />
      <Field
        id="venue-address"
        label="地址"
        placeholder="路名、门牌、几楼"
        maxlength={venueLimits.addressLength}
        value={draft.address}
        error={faults.address}
        onInput={(address) => change({ address })}
      />
      <PlaceCard draft={draft} change={change} />
      <Alert text={faults.place ?? ''} />
      <Field
        id="venue-phone"
        label="电话"
        placeholder="来的人有事打这个"
        maxlength={venueLimits.phoneLength}
        value={draft.phone}
        error={faults.phone}
        onInput={(phone) => change({ phone })}
      />
    </View>
  );
}

type PickProps = Parameters<typeof Choice<string>>[0];

export function Pick(props: PickProps) {
  return (
    <Card>
      <View className="stack">
        <Strong>{props.label}</Strong>
        <Choice {...props} />
      </View>
    </Card>
  );
}

function PlaceCard({ draft, change }: Omit<StepProps, 'faults'>) {
  const [isTyping, setTyping] = useState(draft.typed !== '');
  const point = placeOf(draft);
  const pick = async () => {
    const picked = await choosePlace();
    if (picked) {
      const { latitude, longitude } = picked;
      change({ place: { latitude, longitude }, address: draft.address || picked.address });
    } else setTyping(true);
  };
  return (
    <View>
      <Card>
        <ListRow
          title="地图上的位置"
          text={
            point
              ? `已选：${point.latitude.toFixed(4)}，${point.longitude.toFixed(4)}`
              : '站在门口选最准'
          }
          aside={point ? '重选' : '去选'}
          onTap={() => void pick()}
        />
      </Card>
      {isTyping && draft.place === undefined ? (
        <Field
          id="venue-typed"
          label="地图打不开？填经纬度"
          placeholder="30.27, 120.16"
          maxlength={40}
          value={draft.typed}
          hint="在手机地图里长按门口的位置就能看到，先纬度、后经度。"
          onInput={(typed) => change({ typed })}
        />
      ) : (
        <View />
      )}
    </View>
  );
}
