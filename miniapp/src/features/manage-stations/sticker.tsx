import { Image, View } from '@tarojs/components';
import { getBytes } from '../../api';
import { offerPicture } from '../../platform/picture';
import { Alert, Button, Second, Strong } from '../../ui';
import { PosterButtons } from '../poster/poster-buttons';
import { useCodePicture } from './use-code';
import type { ManagedStation } from './use-managed-stations';

/** The code as it hangs on the door, to be saved alone or printed on a sheet. */
export function Sticker({ station, version }: { station: ManagedStation; version: number }) {
  const { picture, loading, problem, reload } = useCodePicture(station.id, version);
  return (
    <View className="sheet-form">
      <View className="sticker">
        {picture ? (
          <Image
            className="sticker-image"
            src={picture}
            mode="scaleToFill"
            aria-label={`${station.name}的码`}
          />
        ) : (
          <View className="sticker-image bone" />
        )}
      </View>
      <Strong>
        {station.number} · 第 {version} 版
      </Strong>
      <Second>{loading ? '正在取这张码…' : '换新版以后，旧码照样能扫，直到您停用它。'}</Second>
      <Alert text={problem} action={{ text: '再取一次', onTap: () => void reload() }} />
      <Button
        text="保存这张码"
        disabled={picture === undefined}
        onTap={() => {
          if (picture) void offerPicture(picture, `${station.number}-${version}`);
        }}
      />
      <PosterButtons
        word="门贴"
        name={station.number}
        fetch={(paper) =>
          getBytes('/stations/{id}/poster.pdf', { path: { id: station.id }, query: { paper } })
        }
      />
    </View>
  );
}
