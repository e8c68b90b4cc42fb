import {
  canonicalIdNumber,
  maskIdNumber,
  maskName,
  maskPhone,
  normaliseName,
  normalisePhone,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { BlindIndex, ColumnCipher } from '../../privacy';
import { PersonsRepository, type PersonMasks, type Verification } from './persons.repository';

/** As typed and checked: `checkName`, `checkIdNumber` and `checkPhone` of `shared` accepted them. */
export interface RealName {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** Real-name persons: one per ID number, whatever phone or WeChat account. Writes join the caller's transaction. */
@Injectable()
export class PersonsPublic {
  constructor(
    private readonly repository: PersonsRepository,
    private readonly cipher: ColumnCipher,
    private readonly blindIndex: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** The person of this ID number, made when there is none. An existing person's name and phone stay as they are. */
  async registerOnce({
    name,
    idNumber,
    phone,
  }: RealName): Promise<{ personId: string; created: boolean }> {
    const id = newId();
    const idNumberBlind = this.blindIndex.of('id_number', idNumber);
    const created = await this.repository.insertOnce({
      id,
      ...this.nameColumns(id, name),
      idNumberSealed: this.cipher.encrypt(
        'persons',
        'id_number_enc',
        id,
        canonicalIdNumber(idNumber),
      ),
      idNumberBlind,
      idNumberMask: maskIdNumber(idNumber),
      ...this.phoneColumns(id, phone),
      createdAt: this.clock.now(),
    });
    if (created) return { personId: id, created };
    const personId = await this.repository.findByBlind(idNumberBlind);
    if (!personId) throw new Error('a person exists and is not found');
    return { personId, created };
  }

  /** The name and phone of a person whom nobody else has a claim to: what was typed last, until a union has checked it. */
  async correct(personId: string, { name, phone }: Omit<RealName, 'idNumber'>): Promise<void> {
    await this.repository.update(personId, {
      ...this.nameColumns(personId, name),
      ...this.phoneColumns(personId, phone),
    });
  }

  /** A number that WeChat vouched for: no union need check it. */
  async changePhone(personId: string, phone: string): Promise<void> {
    await this.repository.updatePhone(personId, this.phoneColumns(personId, phone));
  }

  /** How the real name was checked; `undefined` while it is only well formed. */
  verificationOf(personId: string): Promise<Pick<Verification, 'way' | 'at'> | undefined> {
    return this.repository.findVerification(personId);
  }

  /**
   * The real name is checked. `asked`: what the check was about; false when it was corrected meanwhile, or checked before.
   */
  verify(
    personId: string,
    verification: Verification,
    asked?: Pick<RealName, 'name' | 'idNumber'>,
  ): Promise<boolean> {
    const checked = asked && {
      nameBlind: this.blindIndex.of('name', asked.name),
      idNumberBlind: this.blindIndex.of('id_number', asked.idNumber),
    };
    return this.repository.verify(personId, verification, checked);
  }

  /** The person with this ID number (15 and 18 digits are one), without opening anything. */
  findByIdNumber(idNumber: string): Promise<string | undefined> {
    return this.repository.findByBlind(this.blindIndex.of('id_number', idNumber));
  }

  /** The same for a fingerprint that is stored already: `BlindIndex.of('id_number', …)`. */
  findByBlind(idNumberBlind: Buffer): Promise<string | undefined> {
    return this.repository.findByBlind(idNumberBlind);
  }

  /** What lists and cards of others may show. */
  async mask(personId: string): Promise<PersonMasks> {
    return known(await this.repository.findMasks(personId));
  }

  /** The full name: for the person's own card, or behind an audited reveal. */
  async revealName(personId: string): Promise<string> {
    const sealed = known(await this.repository.findSealedName(personId));
    return this.cipher.decrypt('persons', 'name_enc', personId, sealed);
  }

  /** The originals, behind an audited reveal. An empty text is a number that nobody gave. */
  async reveal(personId: string): Promise<RealName> {
    const sealed = known(await this.repository.findSealed(personId));
    const open = (column: string, value: Buffer): string =>
      this.cipher.decrypt('persons', column, personId, value);
    return {
      name: open('name_enc', sealed.name),
      idNumber: open('id_number_enc', sealed.idNumber),
      phone: sealed.phone === null ? '' : open('phone_enc', sealed.phone),
    };
  }

  /** Whether this is the person's name and ID number, compared in constant time and never said which was wrong. */
  async matches(personId: string, typed: Pick<RealName, 'name' | 'idNumber'>): Promise<boolean> {
    const { name, idNumber } = await this.reveal(personId);
    const isName = timingSafeEqual(
      this.blindIndex.of('name', name),
      this.blindIndex.of('name', typed.name),
    );
    const isNumber = timingSafeEqual(
      this.blindIndex.of('id_number', idNumber),
      this.blindIndex.of('id_number', typed.idNumber),
    );
    return isName && isNumber;
  }

  /** The masked name of the chair in office; `null` while the office is vacant. */
  async chairMaskOf(organisationId: number): Promise<string | null> {
    return (await this.repository.findChairMask(organisationId, this.clock.now())) ?? null;
  }

  private nameColumns(id: string, name: string) {
    const known = normaliseName(name);
    return {
      nameSealed: this.cipher.encrypt('persons', 'name_enc', id, known),
      nameMask: maskName(known),
      nameBlind: this.blindIndex.of('name', known),
    };
  }

  private phoneColumns(id: string, phone: string) {
    const digits = normalisePhone(phone);
    return {
      phoneSealed: this.cipher.encrypt('persons', 'phone_enc', id, digits),
      phoneMask: maskPhone(digits),
      phoneTail: digits.slice(-4),
    };
  }
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('no such person');
  return found;
}
