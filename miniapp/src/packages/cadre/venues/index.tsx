import { View } from '@tarojs/components';
import { Permission } from '@home/shared';
import { errorText } from '../../../api';
import { useVenueList } from '../../../features/manage-venues/use-managed-venue';
import { go } from '../../../routes';
import { useOwnUnions } from '../../../session/own-unions';
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

/** The venues that my unions run. */
export default screen(function ManagedVenues() {
  const { data, loading, error, reload } = useVenueList();
  const mayMake = useOwnUnions(Permission.VenueManage).length > 0;
  return (
    <Page
      actions={
        mayMake ? (
          <ActionBar>
            <Button text="登记场馆" onTap={() => go('venueNew')} />
          </ActionBar>
        ) : null
      }
    >
      <View>
        {data ? (
          data.items.length === 0 ? (
            <Empty char="场" title="还没有归您管的场地" text="登记一个，会员就能在手机上订。" />
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
