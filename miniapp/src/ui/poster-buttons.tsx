import { View } from '@tarojs/components';
import { posterPaperOptions, type PosterPaper } from '@home/shared';
import { Alert } from './alert';
import { Button } from './button';

interface PosterProps {
  /** 门贴 or 海报. */
  word: string;
  poster: {
    busy: PosterPaper | undefined;
    problem: string;
    print: (paper: PosterPaper) => Promise<void>;
  };
}

/** A sheet to be printed, on either paper. */
export function PosterButtons({ word, poster }: PosterProps) {
  return (
    <View>
      <View className="action-bar-buttons action-bar-row">
        {posterPaperOptions.map(({ code, text }) => (
          <Button
            key={code}
            kind="outlined"
            text={`${word} ${text}`}
            busy={poster.busy === code}
            onTap={() => void poster.print(code)}
          />
        ))}
      </View>
      <Alert text={poster.problem} />
    </View>
  );
}
