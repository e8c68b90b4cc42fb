import type { GetAnswers } from '../../src/api/contract';
import { venueId } from './stub-places';

type Use = GetAnswers['/venue-figures']['total'];

const period = { from: '2026-10-27', to: '2026-11-23' } as const;

const use: Use = {
  openMinutes: 33_600,
  bookedMinutes: 12_180,
  usePercent: 36,
  bookings: 203,
  noShows: 12,
  noShowPercent: 6,
  lateCancels: 3,
  manualCheckIns: 31,
  publicGood: { openMinutes: 6720, bookedMinutes: 900, sharePercent: 20, usePercent: 13 },
  rating: { count: 18, average: 4.6 },
};

const hall = { id: venueId, name: '区职工体育馆', organisationName: '河东区总工会', use };

export const venueFigures: GetAnswers['/venue-figures'] = {
  ...period,
  total: use,
  items: [
    hall,
    {
      ...hall,
      id: venueId.replace(/.$/, 'f'),
      name: '河东区职工书屋',
      use: { ...use, usePercent: null },
    },
  ],
};

/** Open from 17:00 to 22:00, fullest on Saturday at seven. */
export const venueWeek: GetAnswers['/venue-figures/{id}'] = {
  ...period,
  venue: hall,
  week: Array.from({ length: 7 }, (_, day) => ({
    weekday: day + 1,
    hours: Array.from({ length: 24 }, (_hour, hour) => {
      const isOpen = hour >= 17 && hour < 22;
      const booked = Math.max(0, 960 - Math.abs(hour - 19) * 380 - Math.abs(day - 5) * 90);
      return isOpen ? { open: 960, booked } : { open: 0, booked: 0 };
    }),
  })),
};
