import { Image, View } from '@tarojs/components';
import { getBytes } from '../../api';
import { offerPicture } from '../../platform/picture';
import { Alert, Button, Card, Second, Strong } from '../../ui';
import { PosterButtons } from '../poster/poster-buttons';
import { useUnionCodePicture } from './use-union-code';

interface ViewProps {
  id: string;
  unionName: string;
  version: number;
}

/** The code as it hangs on the wall, to be saved alone or printed on a sheet. */
export function UnionCodeView({ id, unionName, version }: ViewProps) {
  const { picture, problem, reload } = useUnionCodePicture(id, version);
  return (
    <Card>
      <View className="stack">
        <Strong>{`${unionName} · 第 ${version} 版`}</Strong>
        <View className="sticker">
          {picture ? (
            <Image
              className="sticker-image"
              src={picture}
              mode="scaleToFill"
              aria-label={`${unionName}的码`}
            />
          ) : (
            <View className="sticker-image bone" />
          )}
        </View>
        <Second>没有工会的扫一下就能加入；别的工会的会员扫一下，会籍接转过来。</Second>
        <Alert text={problem} action={{ text: '再取一次', onTap: () => void reload() }} />
        <Button
          text="保存这张码"
          disabled={picture === undefined}
          onTap={() => {
            if (picture) void offerPicture(picture, `union-${id}-${version}`);
          }}
        />
        <PosterButtons
          word="海报"
          name={`union-${id}`}
          fetch={(paper) =>
            getBytes('/organisations/{id}/code/poster.pdf', { path: { id }, query: { paper } })
          }
        />
      </View>
    </Card>
  );
}
