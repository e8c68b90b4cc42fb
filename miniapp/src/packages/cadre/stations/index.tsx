import { View } from '@tarojs/components';
import { useState } from 'react';
import { CodeSheet } from '../../../features/manage-stations/code-sheet';
import { useManagedStations } from '../../../features/manage-stations/use-managed-stations';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  Page,
  screen,
  Section,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

export default screen(function ManagedStations() {
  const { stations, problem, reload } = useManagedStations();
  const [openId, setOpenId] = useState<string>();
  if (!stations) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={3} lines={2} />
        )}
      </Page>
    );
  }
  return (
    <Page
      actions={
        <ActionBar>
          <Button text="登记一个驿站" onTap={() => go('stationNew')} />
        </ActionBar>
      }
    >
      <View>
        <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
      </View>
      {stations.length === 0 ? (
        <Empty char="站" title="还没有驿站" text="登记以后，附近的职工就能在地图上找到它。" />
      ) : (
        <Section title={`${stations.length} 个驿站`} aside="点开看门口的码">
          <Card>
            {stations.map((station) => (
              <ListRow
                key={station.id}
                title={station.name}
                text={`${station.number} · ${station.openText}`}
                aside={station.codeVersion === null ? '还没有码' : `第 ${station.codeVersion} 版`}
                onTap={() => setOpenId(station.id)}
              />
            ))}
          </Card>
        </Section>
      )}
      <CodeSheet
        station={stations.find((one) => one.id === openId)}
        onClose={() => setOpenId(undefined)}
        onChange={() => void reload()}
      />
    </Page>
  );
});
