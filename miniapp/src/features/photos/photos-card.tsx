import { Image, View } from '@tarojs/components';
import { contentCheckTexts, type Tone } from '@home/shared';
import { errorText, refusalOf } from '../../api';
import { serverAddress } from '../../platform/server-address';
import { showPictures } from '../../platform/show-pictures';
import { Alert, Button, Card, confirm, ListRow, Note, Second, StatusTag, Strong } from '../../ui';
import { usePhotos, type Photo, type PhotoMatter } from './use-photos';

/** Photos that everybody sees: the first one stands in the lists. */
export function PhotosCard(matter: PhotoMatter) {
  const photos = usePhotos(matter);
  const { items, isKnown, mayAdd, busy, waiting, problem, retry } = photos;
  const takeDown = async (id: string, name: string) => {
    const text = '大家马上看不到它，不能找回。';
    if (await confirm({ title: `去掉${name}？`, text, yes: '去掉' })) await photos.remove(id);
  };
  const letPass = async (id: string, name: string) => {
    const text = '您看过了：没有人脸、证件，也没有不合适的内容。大家马上看得到。';
    if (await confirm({ title: `放出${name}？`, text, yes: '可以放' })) await photos.pass(id);
  };
  return (
    <Card>
      <Strong>照片</Strong>
      <Second>
        {isKnown && items.length === 0
          ? '还没有。放一两张，大家一看就知道是什么地方。'
          : '检查过的谁都能看到，第一张放在列表里。'}
      </Second>
      <Alert
        {...(retry
          ? { text: errorText(problem), action: { text: '再传一次', onTap: retry } }
          : refusalOf(problem, photos.reload))}
      />
      <View>
        {items.map((photo, at) => (
          <PhotoRow
            key={photo.id}
            photo={photo}
            name={`照片 ${at + 1}`}
            isFirst={at === 0}
            busy={busy}
            onMoveUp={() => void photos.moveUp(photo.id)}
            onPass={() => void letPass(photo.id, `照片 ${at + 1}`)}
            onRemove={() => void takeDown(photo.id, `照片 ${at + 1}`)}
          />
        ))}
      </View>
      <View className={mayAdd ? 'after-rows' : 'gone'}>
        <Note>请不要拍到人脸、证件。拍摄地点会自动去掉。</Note>
        <Button
          kind="outlined"
          text={waiting > 0 && busy ? `正在传，还剩 ${waiting} 张` : '放照片'}
          busy={busy}
          onTap={() => void photos.add()}
        />
      </View>
    </Card>
  );
}

interface PhotoRowProps {
  photo: Photo;
  name: string;
  isFirst: boolean;
  busy: boolean;
  onMoveUp: () => void;
  onPass: () => void;
  onRemove: () => void;
}

const tones: Readonly<Record<Photo['check'], Tone>> = {
  passed: 'done',
  waiting: 'info',
  review: 'waiting',
  risky: 'overdue',
};

/** Who sees it, and what is still to be done. */
function whoSees({ check, mayPass }: Photo): string {
  if (check === 'passed') return '大家能看到';
  if (check === 'waiting') return '过一会儿大家才看到';
  return mayPass ? '微信拿不准，请您点开看一看' : '微信拿不准，要请另一位干部看一看';
}

function PhotoRow({ photo, name, isFirst, busy, onMoveUp, onPass, onRemove }: PhotoRowProps) {
  const url = serverAddress(photo.path);
  return (
    <View>
      <ListRow
        lead={<Image className="thumb" src={url} mode="aspectFill" />}
        title={name}
        text={whoSees(photo)}
        // What everybody sees needs no word more.
        aside={
          photo.check === 'passed' ? undefined : (
            <StatusTag tone={tones[photo.check]} text={contentCheckTexts[photo.check]} />
          )
        }
        label={`看${name}`}
        chevron={false}
        onTap={() => showPictures([url], url)}
      />
      <View className="photo-acts">
        {photo.mayPass ? (
          <Button kind="text" text="可以放" label={`${name}可以放`} busy={busy} onTap={onPass} />
        ) : null}
        {isFirst ? null : (
          <Button kind="text" text="往前放" label={`${name}往前放`} busy={busy} onTap={onMoveUp} />
        )}
        <Button kind="text" text="去掉" label={`去掉${name}`} busy={busy} onTap={onRemove} />
      </View>
    </View>
  );
}
