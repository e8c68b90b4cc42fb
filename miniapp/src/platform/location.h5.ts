export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The preview stands in 河东街道 of the demo city, in every run. */
export function currentPlace(): Promise<Place | undefined> {
  return Promise.resolve({ latitude: 30.27, longitude: 120.16 });
}

export function openMap(place: Place): void {
  window.open(`geo:${place.latitude},${place.longitude}`);
}

export function call(phoneNumber: string): void {
  window.open(`tel:${phoneNumber}`);
}
