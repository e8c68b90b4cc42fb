import { useRouter } from '@tarojs/taro';
import { ElectionForm } from '../../../features/committee/election-form';
import { back } from '../../../routes';
import { Page, screen, tell } from '../../../ui';
import '../cadre.css';

export default screen(function ElectionPage() {
  const { id = '' } = useRouter().params;
  const done = () => {
    tell('已报上级确认');
    back();
  };
  return (
    <Page>
      <ElectionForm id={id} onDone={done} />
    </Page>
  );
});
