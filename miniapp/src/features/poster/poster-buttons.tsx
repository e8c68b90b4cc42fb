import { View } from '@tarojs/components';
import { posterPaperOptions, type PosterPaper } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../api';
import { openPdf } from '../../platform/document';
import { Alert, Button } from '../../ui';

interface PosterProps {
  /** 门贴 or 海报. */
  word: string;
  /** What the file is called, without the paper. */
  name: string;
  /** The PDF as base64. */
  fetch: (paper: PosterPaper) => Promise<string>;
}

/** A sheet for a door or a wall, fetched when it is wanted and opened to be printed or sent on. */
export function PosterButtons({ word, name, fetch }: PosterProps) {
  const [busy, setBusy] = useState<PosterPaper>();
  const [problem, setProblem] = useState('');
  const print = async (paper: PosterPaper) => {
    setBusy(paper);
    setProblem('');
    try {
      await openPdf(await fetch(paper), `${name}-${paper}`);
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <View>
      <View className="action-bar-buttons action-bar-row">
        {posterPaperOptions.map(({ code, text }) => (
          <Button
            key={code}
            kind="outlined"
            text={`${word} ${text}`}
            busy={busy === code}
            onTap={() => void print(code)}
          />
        ))}
      </View>
      <Alert text={problem} />
    </View>
  );
}
