import { errorText } from '../../api';
import { go } from '../../routes';
import { ErrorState, Page, Skeleton } from '../../ui';
import { useSignIn } from '../account/use-sign-in';
import { UnionLanding } from './union-landing';
import { useUnionScan } from './use-union-code';

/** What follows on the scan of a union's own code. */
export function ScanUnion({ scene }: { scene: string }) {
  const { data, error, reload } = useUnionScan(scene);
  const { thenDo } = useSignIn();
  if (data) {
    const join = () => go('join', { unionScene: scene });
    return <UnionLanding scan={data} onJoin={() => void thenDo(join)} />;
  }
  return (
    <Page>
      {error === undefined ? (
        <Skeleton cards={2} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
}
