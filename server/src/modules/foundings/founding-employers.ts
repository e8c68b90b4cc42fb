import { foundingLimits, FoundingError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { EmploymentsPublic } from '../employments/employments.public';
import type { ProposeFoundingDto } from './foundings.dto';
import {
  FoundingEmployersRepository,
  type FoundingEmployer,
} from './founding-employers.repository';
import { employersIn } from './foundings.rules';
import type { WantedProposal } from './proposals.rules';

/** The employers that a founding or a proposal is about. */
@Injectable()
export class FoundingEmployers {
  constructor(
    private readonly repository: FoundingEmployersRepository,
    private readonly employments: EmploymentsPublic,
  ) {}

  /** As written, with those of the proposal that it answers. @throws FoundingError.EmployersWrong */
  async collect({
    kind,
    employers,
    proposalId,
  }: Pick<ProposeFoundingDto, 'kind' | 'employers' | 'proposalId'>): Promise<FoundingEmployer[]> {
    const proposed = proposalId === undefined ? [] : await this.repository.list(proposalId);
    const named = proposed.flatMap(({ name }) => (name === null ? [] : [name]));
    const names = employersIn(kind, employers.length > 0 ? employers : named);
    if (!names) throw new AppError(FoundingError.EmployersWrong);
    const written = names.map((name) => ({ key: this.keyOf(name), name, members: 0 }));
    const known = new Set(written.map(({ key }) => key.toString('hex')));
    return [...written, ...proposed.filter(({ key }) => !known.has(key.toString('hex')))];
  }

  keep(subjectId: string, employers: readonly FoundingEmployer[]): Promise<void> {
    return this.repository.replace(subjectId, employers);
  }

  async nameOf(foundingId: string): Promise<string | null> {
    const [employer] = await this.repository.list(foundingId);
    return employer?.name ?? null;
  }

  keyOf(name: string): Buffer {
    return this.employments.keyOf(name);
  }

  /** Those of a proposal: a name only where enough members work there that it says nothing about one of them. */
  async ofProposal({ kind, employers }: WantedProposal): Promise<FoundingEmployer[]> {
    const found: FoundingEmployer[] = [];
    for (const { employerKey, members } of employers) {
      const isNamed = kind === 'own' || members >= foundingLimits.namedFrom;
      const name = isNamed ? await this.employments.findNameOf(employerKey) : null;
      found.push({ key: Buffer.from(employerKey, 'hex'), name, members });
    }
    return found;
  }
}
