import { View } from '@tarojs/components';
import { employmentLimits } from '@home/shared';
import { useState } from 'react';
import type { JoinForm } from '../../../features/join/draft';
import { RegionPicker } from '../../../features/organisations/region-picker';
import { UnionSearch } from '../../../features/organisations/union-search';
import { Button, Field, ListRow, Strong } from '../../../ui';

interface JoinPlaceProps {
  form: JoinForm;
  change: (part: Partial<JoinForm>) => void;
}

/** Employer for those who have one, else the subdistrict they work in. */
export function JoinPlace({ form, change }: JoinPlaceProps) {
  const [byRegion, setByRegion] = useState(false);
  const byEmployer = form.employmentForm === 'fixed' && !byRegion;
  const region = (
    <RegionPicker
      label="干活的地方"
      value={form.workSubdistrict?.id}
      onPick={(workSubdistrict) =>
        change({
          workSubdistrict,
          employer: undefined,
          stationId: undefined,
          unionScene: undefined,
        })
      }
    />
  );
  return (
    <View className="stack">
      <Strong>{byEmployer ? '您在哪个单位' : '您主要在哪个街道干活'}</Strong>
      {byEmployer ? (
        <View>
          {form.employer ? (
            <ListRow
              title={form.employer.name}
              aside="换"
              onTap={() => change({ employer: undefined })}
            />
          ) : (
            <UnionSearch
              label="单位名称"
              placeholder="写两个字就能找"
              nothing="可以不填单位，按干活的街道找工会。"
              onPick={({ id, employerName, name }) =>
                change({
                  employer: { id, name: employerName ?? name },
                  stationId: undefined,
                  unionScene: undefined,
                })
              }
            />
          )}
          <Button kind="text" text="单位没有工会，按街道找" onTap={() => setByRegion(true)} />
        </View>
      ) : (
        <View>
          {region}
          <Field
            id="employer-name"
            label="单位或店名"
            placeholder="没有单位可以不填"
            maxlength={employmentLimits.nameLength}
            value={form.employerName}
            hint="只记在您自己的资料里，单位看不到。"
            onInput={(employerName) => change({ employerName })}
          />
        </View>
      )}
    </View>
  );
}
