import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useManagedVenues } from '../../../features/venue-desk/use-desk';
import { go } from '../../../routes';
import { Card, Empty, ErrorState, ListRow, Page, screen, Skeleton } from '../../../ui';

/** The venues whose door I keep. */
export default screen(function Desks() {
  const { data, loading, error, reload } = useManagedVenues();
  return (
    <Page>
      {data ? (
        <View>
          {data.items.length === 0 ? (
            <Empty char="场" title="没有归您看的场地" text="上级工会登记场地后会列在这里。" />
          ) : (
            <Card>
              {data.items.map(({ id, name, offersText }) => (
                <ListRow key={id} title={name} text={offersText} onTap={() => go('desk', { id })} />
              ))}
            </Card>
          )}
        </View>
      ) : loading ? (
        <Skeleton cards={2} lines={2} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});
