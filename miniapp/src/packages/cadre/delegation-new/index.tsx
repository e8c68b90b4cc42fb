import { DelegateForm } from '../../../features/delegation/delegate-form';
import { useDelegations } from '../../../features/delegation/use-delegations';
import { back } from '../../../routes';
import { ErrorState, Page, screen, Skeleton, tell } from '../../../ui';
import '../cadre.css';

export default screen(function NewDelegation() {
  const { delegations, problem, reload } = useDelegations();
  if (!delegations) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={1} lines={4} />
        )}
      </Page>
    );
  }
  const done = () => {
    tell('已委托，对方会收到消息');
    back();
  };
  return (
    <Page>
      <DelegateForm unions={delegations.unions} today={delegations.today} onDone={done} />
    </Page>
  );
});
