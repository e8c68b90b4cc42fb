import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, type OrganisationHit } from '../../../api';
import { ShareForm } from '../../../features/manage-homes/share-form';
import { useManagedHome } from '../../../features/manage-homes/use-managed-homes';
import { HoursEditor } from '../../../features/manage-stations/hours-editor';
import { UnionSearch } from '../../../features/organisations/union-search';
import { back } from '../../../routes';
import { Card, ErrorState, Page, screen, Second, Skeleton, Strong, tell } from '../../../ui';
import '../cadre.css';

/** A new agreement: first with whom, then on which terms. */
export default screen(function HomeShare() {
  const { id = '' } = useRouter().params;
  const { data: home, loading, error, reload } = useManagedHome(id);
  const [union, setUnion] = useState<OrganisationHit>();
  const done = () => {
    tell('签好了');
    back();
  };
  if (!home)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={4} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page>
      <View>
        {union ? (
          <ShareForm
            home={home}
            union={union}
            editor={(hours, onChange) => <HoursEditor hours={hours} onChange={onChange} />}
            onOther={() => setUnion(undefined)}
            onDone={done}
            onReload={() => void reload()}
          />
        ) : (
          <Card>
            <View className="stack">
              <Strong>和哪个工会共享？</Strong>
              <UnionSearch
                label="工会名称"
                placeholder="写两个字就能找"
                nothing="请换个叫法再试。"
                everyLevel
                onPick={setUnion}
              />
              <Second>选街道、区总工会，下面各工会的会员就都能来。</Second>
            </View>
          </Card>
        )}
      </View>
    </Page>
  );
});
