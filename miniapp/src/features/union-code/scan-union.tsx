import { errorText } from '../../api';
import { ErrorState, Page, Skeleton } from '../../ui';
import { UnionLanding } from './union-landing';
import { useUnionScan } from './use-union-code';

interface ScanUnionProps {
  scene: string;
  onJoin: () => void;
}

/** What follows on the scan of a union's own code. */
export function ScanUnion({ scene, onJoin }: ScanUnionProps) {
  const { data, error, reload } = useUnionScan(scene);
  if (data) return <UnionLanding scan={data} onJoin={onJoin} />;
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
