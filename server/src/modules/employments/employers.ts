import type { Platform } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { BlindIndex, ColumnCipher } from '../../privacy';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type { Work } from './employments.repository';
import { nameIn } from './employments.rules';

/** An employer as it is stored: its name sealed for one row, its fingerprint, its union when it has one. */
@Injectable()
export class Employers {
  constructor(
    private readonly organisations: OrganisationsPublic,
    private readonly cipher: ColumnCipher,
    private readonly blindIndex: BlindIndex,
  ) {}

  /** A union stands for its employer; one of many employers for none: `undefined`. */
  async ofUnion(rowId: string, employerId: string): Promise<Work | undefined> {
    const union = await this.organisations.find(Number(employerId));
    const name = nameIn(union?.employerName);
    return union && name !== undefined ? this.seal(rowId, name, union.id) : undefined;
  }

  /** `undefined` when it is no name. */
  async ofName(rowId: string, typed: string | null | undefined): Promise<Work | undefined> {
    const name = nameIn(typed);
    if (name === undefined) return undefined;
    const union = await this.organisations.findOfEmployer(name);
    return this.seal(rowId, name, union?.id ?? null);
  }

  ofPlatform(platform: Platform): Work {
    return {
      platform,
      employerSealed: null,
      employerKey: null,
      unionId: null,
      subjectKey: this.blindIndex.of('platform', platform),
    };
  }

  keyOf(name: string): Buffer {
    return this.blindIndex.of('employer', name);
  }

  open(rowId: string, sealed: Buffer): string {
    return this.cipher.decrypt('employments', 'employer_name_enc', rowId, sealed);
  }

  private seal(rowId: string, name: string, unionId: number | null): Work {
    const key = this.keyOf(name);
    const employerSealed = this.cipher.encrypt('employments', 'employer_name_enc', rowId, name);
    return { platform: null, employerSealed, employerKey: key, unionId, subjectKey: key };
  }
}
