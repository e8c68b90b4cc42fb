import { Image, View } from '@tarojs/components';
import { photoPath } from '@home/shared';
import { serverAddress } from '../platform/server-address';
import { showPictures } from '../platform/show-pictures';
import { aria } from './aria';

/** The first photo of something in a row of a list; one character in its place when there is none. */
export function PhotoThumb({ name, char }: { name: string | null; char: string }) {
  if (name === null)
    return (
      <View className="char-icon thumb" {...aria({ hidden: true })}>
        {char}
      </View>
    );
  const src = serverAddress(photoPath(name, 'row'));
  return <Image className="thumb" src={src} mode="aspectFill" lazyLoad />;
}

interface PhotoCoverProps {
  /** In their order; nothing is drawn when there are none. */
  names: readonly string[];
  /** What is to be seen. */
  title: string;
}

/** The first photo across the page; a tap opens all of them in the phone's viewer. */
export function PhotoCover({ names, title }: PhotoCoverProps) {
  const [first] = names;
  if (first === undefined) return <View />;
  const urls = names.map((name) => serverAddress(photoPath(name, 'page')));
  const count = names.length > 1 ? `${names.length} 张，点开看` : '点开看';
  return (
    <View
      className="cover"
      onClick={() => showPictures(urls, urls[0] ?? '')}
      {...aria({ role: 'button', label: `${title}的照片，${count}` })}
    >
      <Image className="cover-image" src={urls[0] ?? ''} mode="aspectFill" lazyLoad />
      <View className="cover-count">{count}</View>
    </View>
  );
}
