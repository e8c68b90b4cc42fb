export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The preview stands in 河东街道 of the demo city, in every run. */
export function currentPlace(): Promise<Place | undefined> {
  return Promise.resolve({ latitude: 30.27, longitude: 120.16 });
}

export interface NamedPlace extends Place {
  readonly address: string;
}

/** A browser has no map without the internet: the point is typed, or the preview's own is taken. */
export function choosePlace(): Promise<NamedPlace | undefined> {
  const typed = window.prompt('纬度，经度', '30.2701,120.1604');
  const [latitude, longitude] = (typed ?? '').split(/[,，]/).map(Number);
  if (!latitude || !longitude) return Promise.resolve(undefined);
  return Promise.resolve({ latitude, longitude, address: '' });
}

export const knownPlace = currentPlace;

export function openMap(place: Place): void {
  window.open(`geo:${place.latitude},${place.longitude}`);
}

export function call(phoneNumber: string): void {
  window.open(`tel:${phoneNumber}`);
}
