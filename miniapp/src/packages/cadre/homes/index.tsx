import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useHomeList } from '../../../features/manage-homes/use-managed-homes';
import { go } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  MoreRows,
  Page,
  screen,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

/** The homes that my unions run. */
export default screen(function ManagedHomes() {
  const { data, loading, error, reload } = useHomeList();
  return (
    <Page
      actions={
        <ActionBar>
          <Button text="登记职工之家" onTap={() => go('homeEdit')} />
        </ActionBar>
      }
    >
      <View>
        {data ? (
          data.items.length === 0 ? (
            <Empty char="家" title="还没有职工之家" text="登记以后，职工就能找到它。" />
          ) : (
            <Card>
              <MoreRows items={data.items}>
                {({ id, name, kindText, organisationName }) => (
                  <ListRow
                    key={id}
                    title={name}
                    text={`${kindText} · ${organisationName}`}
                    onTap={() => go('homeManaged', { id })}
                  />
                )}
              </MoreRows>
            </Card>
          )
        ) : loading ? (
          <Skeleton cards={2} lines={2} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </View>
    </Page>
  );
});
