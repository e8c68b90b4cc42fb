import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { FoundingForm } from '../../../features/foundings/founding-form';
import { useFoundingStart } from '../../../features/foundings/use-foundings';
import { replaceWith } from '../../../routes';
import { Empty, ErrorState, Page, screen, Skeleton, tell } from '../../../ui';
import '../cadre.css';

export default screen(function NewFounding() {
  const { proposalId = '' } = useRouter().params;
  const { data, loading, error, reload } = useFoundingStart(proposalId);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={5} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  if (data.places.length === 0)
    return (
      <Page>
        <Empty
          char="建"
          title="您的工会不能提出组建"
          text="由街道、区和网上会员之家、联合工会提出，请找您的上级工会。"
        />
      </Page>
    );
  return (
    <Page>
      <FoundingForm
        places={data.places}
        proposal={data.proposal}
        onDone={({ id }) => {
          tell('已交上级批准');
          replaceWith('founding', { id });
        }}
      />
    </Page>
  );
});
