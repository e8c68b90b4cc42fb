import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { ReportForm } from '../../../features/foundings/report-form';
import { useFounding } from '../../../features/foundings/use-foundings';
import { back } from '../../../routes';
import { ErrorState, Page, screen, Skeleton, tell, Title } from '../../../ui';
import '../cadre.css';

export default screen(function FoundingReport() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useFounding(id);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={4} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page>
      <Title>{data.name}</Title>
      <ReportForm
        id={id}
        today={data.today}
        onDone={() => {
          tell('已上报');
          back();
        }}
      />
    </Page>
  );
});
