/** Where the list of stations starts from when nobody shares a place: the centre of this city. */
export const cityCentre = { latitude: 30.27, longitude: 120.16 } as const;
