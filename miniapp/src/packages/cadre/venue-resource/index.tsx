import { useRouter } from '@tarojs/taro';
import { ResourceForm } from '../../../features/manage-venues/resource-form';
import { back } from '../../../routes';
import { Page, screen, tell } from '../../../ui';
import '../cadre.css';
import { ResourcePage } from './resource-page';

/** One court or room of a venue; without a resource, a new one. */
export default screen(function VenueResource() {
  const { id = '', resource } = useRouter().params;
  if (resource) return <ResourcePage venueId={id} resourceId={resource} />;
  const done = () => {
    tell('加好了，现在就能订');
    back();
  };
  return (
    <Page title="加一片场地">
      <ResourceForm venueId={id} onDone={done} />
    </Page>
  );
});
