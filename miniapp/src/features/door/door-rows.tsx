import type { DoorPlace } from '@home/shared';
import { go } from '../../routes';
import { ListRow } from '../../ui';

/** From the list of a door: to the code on this phone, and to the phones that show one. */
export function DoorRows({ place, id }: { place: DoorPlace; id: string }) {
  return (
    <>
      <ListRow
        title="门口二维码"
        text="亮在手机上，来的人自己扫码签到"
        onTap={() => go('door', { place, id })}
      />
      <ListRow
        title="亮着码的手机"
        text="看有几部，停用落下的那一部"
        onTap={() => go('doorPhones', { place, id })}
      />
    </>
  );
}
