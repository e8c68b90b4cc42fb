import { View } from '@tarojs/components';
import { activityLimits } from '@home/shared';
import { choosePlace } from '../../platform/location';
import { Card, Choice, Field, ListRow, Strong } from '../../ui';
import type { PlanPartProps } from './plan-part';
import { useOwnVenues } from './use-managed';

const ELSEWHERE = 'elsewhere';

/** One of our venues, which has a page of its own; or words, and a point on the map. */
export function PlacePart({ draft, faults, focus, change }: PlanPartProps) {
  const { data } = useOwnVenues();
  const venues = (data?.items ?? []).map(({ id, name }) => ({ code: id, text: name }));
  const { point } = draft;
  const pick = async () => {
    const picked = await choosePlace();
    if (!picked) return;
    const { latitude, longitude, address } = picked;
    change({ point: { latitude, longitude }, place: draft.place || address });
  };
  return (
    <View>
      <View className={venues.length > 0 ? '' : 'gone'}>
        <Card>
          <View className="stack">
            <Strong>在哪里</Strong>
            <Choice
              label="在哪里"
              options={[...venues, { code: ELSEWHERE, text: '别的地方' }]}
              value={draft.venueId === '' ? ELSEWHERE : draft.venueId}
              onChange={(code) => change({ venueId: code === ELSEWHERE ? '' : code })}
            />
          </View>
        </Card>
      </View>
      <Field
        id="plan-place"
        label={draft.venueId === '' ? '地点' : '哪一间'}
        placeholder={draft.venueId === '' ? '路名、门牌、在哪里集合' : '比如：二楼教室，可以不写'}
        maxlength={activityLimits.placeLength}
        value={draft.place}
        error={faults.place}
        focus={focus === 'place'}
        onInput={(place) => change({ place })}
      />
      <View className={draft.venueId === '' ? '' : 'gone'}>
        <Card>
          <ListRow
            title="地图上的位置"
            text={
              point
                ? `已选：${point.latitude.toFixed(4)}，${point.longitude.toFixed(4)}`
                : '选了以后，大家点一下就能导航'
            }
            aside={point ? '重选' : '去选'}
            onTap={() => void pick()}
          />
        </Card>
      </View>
    </View>
  );
}
