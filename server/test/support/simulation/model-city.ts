import type { Role } from '@home/shared';

export interface ModelUnion {
  readonly id: number;
  parent: number | null;
  readonly level: 'city' | 'district' | 'subdistrict' | 'grassroots';
  readonly isFallback: boolean;
  isClosed: boolean;
}

export interface ModelOffice {
  readonly assignmentId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly organisationId: number;
  readonly role: Role;
  readonly from: Date;
  to: Date;
}

/** The tree and who holds which office when, as the simulation arranged it: never read back from the database. */
export class ModelCity {
  readonly unions = new Map<number, ModelUnion>();
  private readonly offices = new Map<number, ModelOffice[]>();

  add(union: ModelUnion): void {
    this.unions.set(union.id, union);
  }

  get(id: number): ModelUnion {
    const union = this.unions.get(id);
    if (!union) throw new Error(`the model has no union ${id}`);
    return union;
  }

  /** Itself, its parent, and so on to the city. */
  upward(id: number): number[] {
    const { parent } = this.get(id);
    return parent === null ? [id] : [id, ...this.upward(parent)];
  }

  pathOf(id: number): string {
    return `/${this.upward(id).reverse().join('/')}/`;
  }

  appoint(office: ModelOffice): void {
    this.offices.set(office.organisationId, [
      ...(this.offices.get(office.organisationId) ?? []),
      office,
    ]);
  }

  /** Everybody who may decide there now. */
  inOffice(id: number, at: Date): ModelOffice[] {
    return (this.offices.get(id) ?? []).filter(({ from, to }) => from <= at && to > at);
  }

  isStaffed(id: number, at: Date): boolean {
    return this.inOffice(id, at).length > 0;
  }

  /** Who has a matter that is sent there: the nearest upwards with somebody in office, the city in the end. */
  ownerFrom(id: number, at: Date): number {
    const upward = this.upward(id);
    return upward.find((one) => this.isStaffed(one, at)) ?? upward.at(-1) ?? id;
  }

  /** The union that takes in whoever comes by way of this one. */
  unionAt(id: number): number {
    const union = this.get(id);
    if (union.level === 'grassroots' && !union.isClosed) return id;
    const fallbacks = [...this.unions.values()].filter((one) => one.isFallback);
    const found = this.upward(id).flatMap((above) =>
      fallbacks.filter(({ parent }) => parent === above),
    );
    const [nearest] = found;
    if (!nearest) throw new Error('the model has no fallback');
    return nearest.id;
  }
}
