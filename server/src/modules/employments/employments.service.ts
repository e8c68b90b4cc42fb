import { employmentLimits, EmploymentError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { Employers } from './employers';
import type {
  AddEmploymentDto,
  CorrectEmploymentDto,
  EmploymentSavedDto,
  EndEmploymentDto,
} from './employments.dto';
import { EmploymentsRepository, type HeldEmployment, type Work } from './employments.repository';
import { countOf, spanProblem, type Span } from './employments.rules';

/** What a person does with the list of where they work: add, correct, end, remove. */
@Injectable()
export class EmploymentsService {
  constructor(
    private readonly database: Database,
    private readonly employments: EmploymentsRepository,
    private readonly employers: Employers,
    private readonly clock: Clock,
  ) {}

  add(scope: Scope, typed: AddEmploymentDto): Promise<EmploymentSavedDto> {
    return this.database.transaction(async () => {
      const personId = personOf(scope);
      const span = this.check({ since: typed.since, until: null });
      if (countOf(typed) !== 1) throw new AppError(EmploymentError.WhichOne);
      if ((await this.employments.countCurrent(personId)) >= employmentLimits.atOnce)
        throw new AppError(EmploymentError.TooMany);
      const id = newId();
      const work = await this.workOf(id, typed);
      const [source, at] = ['self', this.clock.now()] as const;
      const row = { id, personId, form: typed.form, source, at, ...work, ...span };
      if (!(await this.employments.insertOnce(row))) throw new AppError(EmploymentError.Already);
      return { id, text: '记下了，只有您自己看得到' };
    });
  }

  correct(scope: Scope, id: string, typed: CorrectEmploymentDto): Promise<EmploymentSavedDto> {
    return this.database.transaction(async () => {
      const held = await this.hold(scope, id);
      const { form, since, until, employerName } = typed;
      const span = this.check({ since, until });
      const isRenamed = employerName !== undefined && held.platform === null;
      const work = isRenamed ? await this.workOf(id, { employerName }) : held;
      await this.put({ ...held, ...work, ...span, form });
      return { id, text: '改好了' };
    });
  }

  end(scope: Scope, id: string, { until }: EndEmploymentDto): Promise<EmploymentSavedDto> {
    return this.database.transaction(async () => {
      const held = await this.hold(scope, id);
      if (held.until !== null) throw new AppError(EmploymentError.Ended);
      await this.put({ ...held, ...this.check({ since: held.since, until }) });
      return { id, text: '结束了，以后不算在这里' };
    });
  }

  remove(scope: Scope, id: string): Promise<EmploymentSavedDto> {
    return this.database.transaction(async () => {
      await this.hold(scope, id);
      await this.employments.remove(id);
      return { id, text: '删掉了' };
    });
  }

  private async workOf(
    id: string,
    { employerId, employerName, platform }: Partial<AddEmploymentDto>,
  ): Promise<Work> {
    if (platform !== undefined) return this.employers.ofPlatform(platform);
    const work =
      employerId === undefined
        ? await this.employers.ofName(id, employerName)
        : await this.employers.ofUnion(id, employerId);
    if (!work) throw new AppError(EmploymentError.NameInvalid);
    return work;
  }

  private async put(one: HeldEmployment): Promise<void> {
    if (!(await this.employments.replace(one))) throw new AppError(EmploymentError.Already);
  }

  private check(span: Span): Span {
    const problem = spanProblem(span, this.clock.today());
    if (problem) throw new AppError(problem);
    return span;
  }

  private async hold(scope: Scope, id: string): Promise<HeldEmployment> {
    const { personId } = scope;
    const held = personId === null ? undefined : await this.employments.hold(personId, id);
    if (!held) throw new AppError(EmploymentError.NotFound);
    return held;
  }
}

function personOf({ personId }: Scope): string {
  if (personId === null) throw new AppError(EmploymentError.NobodyYet);
  return personId;
}
