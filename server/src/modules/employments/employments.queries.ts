import { employmentFormTexts, employmentSourceTexts, platformTexts } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Employers } from './employers';
import type { EmploymentDto, EmploymentsDto } from './employments.dto';
import { EmploymentsRepository, type EmploymentRow } from './employments.repository';

/** One's own work, for nobody else. */
@Injectable()
export class EmploymentsQueries {
  constructor(
    private readonly employments: EmploymentsRepository,
    private readonly employers: Employers,
    private readonly clock: Clock,
  ) {}

  async list({ personId }: Scope): Promise<EmploymentsDto> {
    const rows = personId === null ? [] : await this.employments.listOf(personId);
    return {
      items: rows.map((row) => this.toDto(row)),
      today: this.clock.today(),
      actions: personId === null ? [] : ['add'],
    };
  }

  private toDto(row: EmploymentRow): EmploymentDto {
    const { id, form, platform, employerSealed, unionName, since, until, source } = row;
    const platformText = platform === null ? '' : platformTexts[platform];
    return {
      id,
      kind: platform === null ? 'employer' : 'platform',
      name: employerSealed ? this.employers.open(id, employerSealed) : platformText,
      form,
      formText: employmentFormTexts[form],
      unionName,
      since,
      until,
      sourceText: employmentSourceTexts[source],
      actions: until === null ? ['correct', 'end', 'remove'] : ['correct', 'remove'],
    };
  }
}
