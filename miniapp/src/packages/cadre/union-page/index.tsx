import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { PageForm } from '../../../features/union-page/page-form';
import { useUnionPage } from '../../../features/union-page/use-union-page';
import { back } from '../../../routes';
import { ErrorState, Page, screen, Skeleton, tell } from '../../../ui';
import '../cadre.css';

export default screen(function UnionPageEdit() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useUnionPage(id);
  const done = () => {
    tell('已保存');
    back();
  };
  return (
    <Page>
      {data ? (
        <PageForm
          key={data.pageVersion}
          union={data}
          onDone={done}
          onReload={() => void reload()}
        />
      ) : loading ? (
        <Skeleton cards={1} lines={5} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});
