import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, confirm, Second, Sheet, tell } from '../../ui';
import { Sticker } from './sticker';
import { useNewCode, useRetireCodes } from './use-code';
import type { ManagedStation } from './use-managed-stations';

interface CodeSheetProps {
  station: ManagedStation | undefined;
  onClose: () => void;
  /** The versions have changed: look at the list again. */
  onChange: () => void;
}

/** The code on the door: to print, to renew, to retire. */
export function CodeSheet({ station, onClose, onChange }: CodeSheetProps) {
  return (
    <Sheet open={station !== undefined} title={station?.name ?? ''} onClose={onClose}>
      {station ? <Code key={station.id} station={station} onChange={onChange} /> : null}
    </Sheet>
  );
}

function Code({ station, onChange }: { station: ManagedStation; onChange: () => void }) {
  const [version, setVersion] = useState(station.codeVersion);
  const newCode = useNewCode(station.id);
  const retire = useRetireCodes(station.id);
  const issue = async () => {
    const answer = await newCode.run(undefined);
    if (!answer) return;
    setVersion(answer.version);
    tell(`第 ${answer.version} 版码做好了`);
    onChange();
  };
  const retireOld = async (upTo: number) => {
    const sure = await confirm({
      title: '停用以前的码？',
      text: `第 ${upTo} 版和更早的码就扫不了了，请先确认门口贴的是新码。停用后不能恢复，门照样能进。`,
      yes: '停用',
    });
    if (!sure || !(await retire.run({ upTo }))) return;
    tell('以前的码停用了');
    onChange();
  };
  return (
    <View className="sheet-form">
      {version === null ? (
        <Second>这个驿站还没有能用的码，先做一张。</Second>
      ) : (
        <Sticker station={station} version={version} />
      )}
      <Alert {...refusalOf(newCode.error ?? retire.error, onChange)} />
      <Button
        kind="outlined"
        text={version === null ? '做一张码' : '换一版新码'}
        busy={newCode.busy}
        onTap={() => void issue()}
      />
      {version !== null && version > 1 ? (
        <Button
          kind="text"
          text="停用以前的码"
          busy={retire.busy}
          onTap={() => void retireOld(version - 1)}
        />
      ) : null}
    </View>
  );
}
