import { errorText, refusalOf } from '../../../api';
import { ResizeForm } from '../../../features/manage-venues/resize-form';
import { ResourceRulesCard } from '../../../features/manage-venues/resource-rules-card';
import { useEndOwnRules, useManagedVenue } from '../../../features/manage-venues/use-managed-venue';
import { placesText } from '../../../features/manage-venues/venue-cards';
import { Concerned } from '../../../features/venue-desk/concerned';
import { go } from '../../../routes';
import {
  Alert,
  Card,
  confirm,
  Empty,
  ErrorState,
  Note,
  Page,
  Second,
  Skeleton,
  tell,
  Title,
} from '../../../ui';

/** One court or room: how many come at a time, and by whose rules it is booked. */
export function ResourcePage({ venueId, resourceId }: { venueId: string; resourceId: string }) {
  const { data: venue, loading, error, reload } = useManagedVenue(venueId);
  const ending = useEndOwnRules(venueId);
  const resource = venue?.resources.find(({ id }) => id === resourceId);
  if (!venue)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  if (!resource)
    return (
      <Page>
        <Empty char="场" title="没有这片场地" text="请返回场馆的页面重新选。" />
      </Page>
    );
  const end = async () => {
    const title = `${resource.name}改回场馆的规矩？`;
    const text = '从今天起和别的场地一样；已经订了的，还按订的时候的规矩。';
    if (!(await confirm({ title, text, yes: '改回' }))) return;
    if (!(await ending.run({ resource: resource.id, from: venue.today }))) return;
    tell('改回了');
    void reload();
  };
  return (
    <Page title={resource.name}>
      <Alert {...refusalOf(ending.error, () => void reload())} />
      <Card>
        <Title>{resource.name}</Title>
        <Second>{`${venue.name} · ${resource.kindText} · ${placesText(resource)}`}</Second>
      </Card>
      {resource.actions.includes('resize') ? (
        <ResizeForm
          key={resource.capacity}
          venueId={venue.id}
          resource={resource}
          concerned={(items, reason, onReason) =>
            items.length > 0 ? (
              <Concerned
                {...{ items, reason, onReason }}
                act="改少"
                placeholder="比如：椅子坏了几把，修好再加回来"
              />
            ) : (
              <Note>已经订了的都坐得下，没有人受影响。</Note>
            )
          }
          onDone={(told) => {
            tell(told > 0 ? '改好了，都通知了' : '改好了');
            void reload();
          }}
        />
      ) : null}
      <ResourceRulesCard
        venue={venue}
        resource={resource}
        busy={ending.busy}
        onChange={() => go('venueRules', { id: venue.id, resource: resource.id })}
        onEnd={() => void end()}
      />
    </Page>
  );
}
