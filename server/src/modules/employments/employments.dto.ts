import {
  employmentForms,
  employmentKindTexts,
  employmentLimits,
  keysOf,
  platforms,
  type EmploymentForm,
  type EmploymentKind,
  type Platform,
} from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

export const employmentActions = ['correct', 'end', 'remove'] as const;
export type EmploymentAction = (typeof employmentActions)[number];

const employerName = { optional: true, max: employmentLimits.nameLength } as const;

/** One of `employerId`, `employerName` and `platform`. */
export class AddEmploymentDto {
  @TextField({
    optional: true,
    max: 9,
    pattern: /^[1-9]\d{0,8}$/,
    message: '编号不对',
    description: 'The union of the employer',
  })
  employerId?: string;
  @TextField(employerName) employerName?: string;
  @ChoiceField(platforms, { optional: true }) platform?: Platform;
  @ChoiceField(employmentForms) form!: EmploymentForm;
  @DayField({ nullable: true, description: 'null: not remembered' }) since!: string | null;
}

/** The line as it should read. The name of a platform never changes. */
export class CorrectEmploymentDto {
  @TextField(employerName) employerName?: string;
  @ChoiceField(employmentForms) form!: EmploymentForm;
  @DayField({ nullable: true }) since!: string | null;
  @DayField({ nullable: true, description: 'The last day; null: it goes on' }) until!:
    string | null;
}

export class EndEmploymentDto {
  @DayField({ description: 'The last day' }) until!: string;
}

export class EmploymentDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(employmentKindTexts)) kind!: EmploymentKind;
  @TextField() name!: string;
  @ChoiceField(employmentForms) form!: EmploymentForm;
  @TextField() formText!: string;
  @TextField({ nullable: true, max: 80, description: 'The union at the employer' })
  unionName!: string | null;
  @DayField({ nullable: true }) since!: string | null;
  @DayField({ nullable: true }) until!: string | null;
  @TextField({ description: 'Who wrote it down' }) sourceText!: string;
  @TextListField({ choices: employmentActions }) actions!: EmploymentAction[];
}

export class EmploymentsDto {
  @ListField(() => EmploymentDto, { description: 'What goes on first' }) items!: EmploymentDto[];
  @DayField() today!: string;
  @TextListField({ choices: ['add'] }) actions!: 'add'[];
}

/** Without what was written: answers are kept for whoever sends an act again. */
export class EmploymentSavedDto {
  @IdField() id!: string;
  @TextField() text!: string;
}
