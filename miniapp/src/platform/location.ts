import Taro from '@tarojs/taro';
import { privacyAgreed, requirePrivacy } from './privacy';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where maps and lists start from when nobody shares a place: the centre of this city. */
export const cityCentre: Place = { latitude: 30.27, longitude: 120.16 };

/** Roughly where the phone is (a fuzzy place is enough and never stored); undefined when refused. */
export async function currentPlace(): Promise<Place | undefined> {
  if (!(await requirePrivacy())) return undefined;
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' });
    return { latitude, longitude };
  } catch {
    return undefined;
  }
}

export interface NamedPlace extends Place {
  /** '' when a bare point was picked. */
  readonly address: string;
}

/** Lets a person pick a point on the map; undefined when they went back or refused. */
export async function choosePlace(): Promise<NamedPlace | undefined> {
  if (!(await requirePrivacy())) return undefined;
  try {
    const { latitude, longitude, address } = await Taro.chooseLocation({});
    // Some phones leave the address out of a bare point.
    return { latitude: Number(latitude), longitude: Number(longitude), address: address || '' };
  } catch {
    return undefined;
  }
}

/** The place, but only when the person has agreed to both questions before: asks nothing. */
export async function knownPlace(): Promise<Place | undefined> {
  try {
    const { authSetting } = await Taro.getSetting();
    const scopes = new Map<string, unknown>(Object.entries(authSetting));
    const agreed = scopes.get('scope.userFuzzyLocation') === true && (await privacyAgreed());
    return agreed ? await currentPlace() : undefined;
  } catch {
    return undefined;
  }
}

/** Opens the phone's map at a place. */
export function openMap(place: Place, name: string, address: string): void {
  void Taro.openLocation({ ...place, name, address, scale: 16 });
}

/** Opens the phone's dialler; going back is normal. */
export function call(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber: dialled(phoneNumber) }).catch(() => undefined);
}

/** '12351 转 1114' → '12351': an extension is asked for by voice. */
function dialled(phoneNumber: string): string {
  return /[\d-]+/.exec(phoneNumber)?.[0] ?? phoneNumber;
}
