import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useVenueList } from '../../../features/manage-venues/use-managed-venue';
import { go } from '../../../routes';
import { Card, Empty, ErrorState, ListRow, MoreRows, Page, screen, Skeleton } from '../../../ui';
import '../cadre.css';

/** The venues that my unions run. */
export default screen(function ManagedVenues() {
  const { data, loading, error, reload } = useVenueList();
  return (
    <Page>
      <View>
        {data ? (
          data.items.length === 0 ? (
            <Empty char="场" title="还没有归您管的场地" text="上级工会登记场地后会列在这里。" />
          ) : (
            <Card>
              <MoreRows items={data.items}>
                {({ id, name, offersText }) => (
                  <ListRow
                    key={id}
                    title={name}
                    text={offersText || '还没有能订的场地'}
                    onTap={() => go('venueManaged', { id })}
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
