import { View } from '@tarojs/components';
import { stationLimits, stationOffers, stationOfferTexts } from '@home/shared';
import { choosePlace } from '../../platform/location';
import { Alert, Card, Choice, Field, ListRow, MultiChoice, Second, Strong } from '../../ui';
import type { StationDraft, StationFaults, StationField } from './check-station';
import { HoursEditor } from './hours-editor';

interface StationFormProps {
  unions: readonly { code: string; text: string }[];
  draft: StationDraft;
  faults: StationFaults;
  focus: StationField | undefined;
  change: (part: Partial<StationDraft>) => void;
}

const offers = stationOffers.map((code) => ({ code, text: stationOfferTexts[code] }));

/** Name, place, what it has, when it is open. */
export function StationForm({ unions, draft, faults, focus, change }: StationFormProps) {
  return (
    <View>
      <View className={unions.length > 1 ? '' : 'gone'}>
        <Card>
          <View className="stack">
            <Strong>归哪个工会管</Strong>
            <Choice
              label="归哪个工会管"
              options={unions}
              value={draft.organisationId}
              onChange={(organisationId) => change({ organisationId })}
            />
          </View>
        </Card>
      </View>
      <Alert text={faults.organisationId ?? ''} />
      <Field
        id="station-name"
        label="名字"
        placeholder="和门上的牌子一样"
        maxlength={stationLimits.nameLength}
        value={draft.name}
        error={faults.name}
        focus={focus === 'name'}
        onInput={(name) => change({ name })}
      />
      <Field
        id="station-address"
        label="地址"
        placeholder="路名、门牌、在什么旁边"
        maxlength={stationLimits.addressLength}
        value={draft.address}
        error={faults.address}
        focus={focus === 'address'}
        onInput={(address) => change({ address })}
      />
      <PlaceCard draft={draft} change={change} />
      <Alert text={faults.place ?? ''} />
      <Card>
        <View className="stack">
          <Strong>里面有什么</Strong>
          <Second>只选现在能用的，坏了的先不选。</Second>
          <MultiChoice
            label="里面有什么"
            options={offers}
            values={draft.offers}
            onChange={(chosen) => change({ offers: chosen })}
          />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Strong>什么时候开</Strong>
          <HoursEditor
            hours={draft.hours}
            error={faults.hours}
            onChange={(hours) => change({ hours })}
          />
        </View>
      </Card>
    </View>
  );
}

function PlaceCard({ draft, change }: Pick<StationFormProps, 'draft' | 'change'>) {
  const { place, address } = draft;
  const pick = async () => {
    const picked = await choosePlace();
    if (picked) change({ place: picked, address: address || picked.address });
  };
  return (
    <Card>
      <ListRow
        title="地图上的位置"
        text={
          place
            ? `已选：${place.latitude.toFixed(4)}，${place.longitude.toFixed(4)}`
            : '站在门口选最准'
        }
        aside={place ? '重选' : '去选'}
        onTap={() => void pick()}
      />
    </Card>
  );
}
