import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { refusalOf } from '../../../api';
import { UnionCodeView } from '../../../features/union-code/union-code-view';
import { useUnionCode } from '../../../features/union-code/use-union-code';
import {
  Alert,
  Button,
  Card,
  confirm,
  ErrorState,
  Page,
  screen,
  Second,
  Skeleton,
  tell,
} from '../../../ui';
import '../cadre.css';

/** A union's own code: to print, to renew, to retire. */
export default screen(function UnionCode() {
  const { id = '' } = useRouter().params;
  const { code, problem, reload, issue, retire } = useUnionCode(id);
  if (!code)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={1} lines={4} />
        )}
      </Page>
    );
  const renew = async () => {
    const made = await issue.run(undefined);
    if (made) tell(`第 ${made.version} 版码做好了`);
  };
  const retireOlder = async () => {
    const text = `只留第 ${code.version} 版，更早的码就扫不了了。停用后不能恢复。`;
    if (!(await confirm({ title: '停用以前的码？', text, yes: '停用' }))) return;
    if (await retire.run(undefined)) tell('以前的码停用了');
  };
  const { version, unionName } = code;
  return (
    <Page>
      <View>
        {version === 0 ? (
          <Card>
            <Second>这个工会还没有码，先做一张，贴在办公室和职工之家。</Second>
          </Card>
        ) : (
          <UnionCodeView id={id} unionName={unionName} version={version} />
        )}
      </View>
      <Alert {...refusalOf(issue.error ?? retire.error, () => void reload())} />
      <Button
        kind={version === 0 ? 'primary' : 'outlined'}
        text={version === 0 ? '做一张码' : '换一版新码'}
        busy={issue.busy}
        onTap={() => void renew()}
      />
      <View className={version > 1 ? '' : 'gone'}>
        <Button
          kind="text"
          text="停用以前的码"
          busy={retire.busy}
          onTap={() => void retireOlder()}
        />
      </View>
    </Page>
  );
});
