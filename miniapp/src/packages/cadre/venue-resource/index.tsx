import { useRouter } from '@tarojs/taro';
import { ResourceForm } from '../../../features/manage-venues/resource-form';
import { back } from '../../../routes';
import { Page, screen, tell } from '../../../ui';
import '../cadre.css';

export default screen(function NewResource() {
  const { id = '' } = useRouter().params;
  const done = () => {
    tell('加好了，现在就能订');
    back();
  };
  return (
    <Page>
      <ResourceForm venueId={id} onDone={done} />
    </Page>
  );
});
