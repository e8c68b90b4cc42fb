import type { EmploymentForm, EmploymentSource, Platform } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { Employers } from './employers';
import { EmploymentsRepository, type Work } from './employments.repository';

export interface KnownWork {
  readonly form: EmploymentForm;
  /** The employer's union, as chosen from the register. */
  readonly employerId?: string | null;
  /** As typed or as a roster has it; what is no name is left out. */
  readonly employerName?: string | null;
  readonly platforms: readonly Platform[];
}

/** Where people work, for other modules. Writes join the caller's transaction. */
@Injectable()
export class EmploymentsPublic {
  constructor(
    private readonly employments: EmploymentsRepository,
    private readonly employers: Employers,
    private readonly clock: Clock,
  ) {}

  /** Adds what is not known yet; since when is not known. Doing it twice changes nothing. */
  async record(personId: string, work: KnownWork, source: EmploymentSource): Promise<void> {
    const { form } = work;
    const at = this.clock.now();
    const put = async (id: string, one: Work | undefined): Promise<void> => {
      const row = { id, personId, form, source, at, since: null, until: null };
      if (one) await this.employments.insertOnce({ ...one, ...row });
    };
    const id = newId();
    await put(
      id,
      work.employerId
        ? await this.employers.ofUnion(id, work.employerId)
        : await this.employers.ofName(id, work.employerName),
    );
    for (const platform of work.platforms) await put(newId(), this.employers.ofPlatform(platform));
  }

  /** How somebody who works there spells it; `null` when nobody does. `employerKey` is the fingerprint, as hex. */
  async findNameOf(employerKey: string): Promise<string | null> {
    const found = await this.employments.findSealedName(employerKey);
    return found ? this.employers.open(found.id, found.sealed) : null;
  }

  /** The fingerprint by which one employer is known, whatever its name was typed like. */
  keyOf(employerName: string): Buffer {
    return this.employers.keyOf(employerName);
  }
}
