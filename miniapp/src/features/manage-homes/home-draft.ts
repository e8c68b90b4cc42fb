import { areOpeningHoursSound, homeLimits, VenueError, type HomeKind } from '@home/shared';
import type { HomeHours, ManagedHome } from './use-managed-homes';

/** The page of a home being written. Lists are typed as one text. */
export interface HomeDraft {
  /** The version it was begun from; 0: a new home. */
  readonly base: number;
  readonly organisationId: string;
  readonly kind: HomeKind;
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly intro: string;
  readonly hours: readonly HomeHours[];
  readonly offers: string;
  readonly charter: string;
}

export type HomeField = 'organisationId' | 'name' | 'address' | 'contact' | 'intro' | 'hours';
export type HomeFaults = Readonly<Partial<Record<HomeField | 'offers' | 'charter', string>>>;

const newHours: readonly HomeHours[] = [{ days: '1-7', opens: '08:00', closes: '20:00' }];

export const draftOf = (home: ManagedHome | undefined): HomeDraft => ({
  base: home?.version ?? 0,
  organisationId: '',
  kind: home?.kind ?? 'own',
  name: home?.name ?? '',
  address: home?.address ?? '',
  contact: home?.contact ?? '',
  intro: home?.intro ?? '',
  hours: home?.hours ?? newHours,
  offers: home?.offers.join('、') ?? '',
  charter: home?.charter.join('\n') ?? '',
});

const linesOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean);

/** What is sent: trimmed, the lists taken apart. */
export const pageOf = (draft: HomeDraft) => ({
  kind: draft.kind,
  name: draft.name.trim(),
  address: draft.address.trim(),
  contact: draft.contact.trim(),
  intro: draft.intro.trim(),
  hours: draft.hours.map((line) => ({ ...line })),
  offers: linesOf(draft.offers, /[、，,；;\n]/),
  charter: linesOf(draft.charter, /\n/),
});

/** What is missing or too much, in words; `organisationId` of a new home only. */
export function checkHome(draft: HomeDraft, unionId: string): HomeFaults {
  const page = pageOf(draft);
  return {
    ...(draft.base === 0 && unionId === '' && { organisationId: '请选是哪个工会的家。' }),
    ...(page.name === '' && { name: '请写名字，和门上的牌子一样。' }),
    ...(page.address === '' && { address: '请写地址，让人找得到门。' }),
    ...(page.contact === '' && { contact: '请写电话，让人问得到。' }),
    ...(page.intro === '' && { intro: '请写一两句：这里是做什么的。' }),
    ...(!areOpeningHoursSound(draft.hours) && { hours: VenueError.HoursWrong.text }),
    ...lineFault('offers', page.offers),
    ...lineFault('charter', page.charter),
  };
}

function lineFault(field: 'offers' | 'charter', lines: readonly string[]): HomeFaults {
  if (lines.length > homeLimits.lines) return { [field]: `最多 ${homeLimits.lines} 条。` };
  const isLong = lines.some((line) => line.length > homeLimits.lineLength);
  return isLong ? { [field]: `每条最多 ${homeLimits.lineLength} 个字。` } : {};
}
