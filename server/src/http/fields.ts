import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator a field: its validation (for requests) and its place in the contract (for both ways). `optional` = the
 * key may be absent; `nullable` = it may be `null`, known to be empty.
 */
export interface FieldOptions {
  description?: string;
  optional?: boolean;
  nullable?: boolean;
  example?: unknown;
}

type Rules = PropertyDecorator[];

function field(api: ApiPropertyOptions, options: FieldOptions, rules: Rules): PropertyDecorator {
  const presence: Rules = [];
  if (options.nullable) presence.push(ValidateIf((_, value) => value !== null));
  if (options.optional) presence.push(IsOptionalKey());
  const described: Record<string, unknown> = {
    ...api,
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.description ? { description: options.description } : {}),
    ...(options.example === undefined ? {} : { example: options.example }),
  };
  return applyDecorators(ApiProperty(described), ...presence, ...rules);
}

/** Unlike IsOptional, `null` is not absent: it is refused unless the field is nullable. */
function IsOptionalKey(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

export interface TextOptions extends FieldOptions {
  min?: number;
  max?: number;
  pattern?: RegExp;
  /** Said when the pattern does not match, in Chinese. */
  message?: string;
}

const trim = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** A trimmed string of `min`–`max` characters (1–200 unless told). */
export function TextField(options: TextOptions = {}): PropertyDecorator {
  const { min = 1, max = 200, pattern, message } = options;
  const limits = {
    minLength: min,
    maxLength: max,
    ...(pattern ? { pattern: pattern.source } : {}),
  };
  return field({ type: String, ...limits }, options, [
    trim,
    IsString({ message: '要填文字' }),
    Length(min, max, { message: min === max ? `要 ${min} 个字` : `要 ${min} 到 ${max} 个字` }),
    ...(pattern ? [Matches(pattern, { message: message ?? '格式不对' })] : []),
  ]);
}

/** An id as it stands on the wire: always a string, never converted from a number. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, maxLength: 36 }, options, [
    IsString({ message: '编号要是文字' }),
    Matches(/^[0-9a-f-]{1,36}$/, { message: '编号不对' }),
  ]);
}

export function IntField(
  options: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
  return field({ type: 'integer', minimum: min, maximum: max }, options, [
    IsInt({ message: '要填整数' }),
    Min(min, { message: `不能小于 ${min}` }),
    Max(max, { message: `不能大于 ${max}` }),
  ]);
}

export function NumberField(
  options: FieldOptions & { min: number; max: number },
): PropertyDecorator {
  return field({ type: Number, minimum: options.min, maximum: options.max }, options, [
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: '要填数字' }),
    Min(options.min, { message: `不能小于 ${options.min}` }),
    Max(options.max, { message: `不能大于 ${options.max}` }),
  ]);
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: Boolean }, options, [IsBoolean({ message: '要填是或否' })]);
}

/** One of a list of constants kept in `shared`. */
export function ChoiceField(
  choices: readonly string[],
  options: FieldOptions = {},
): PropertyDecorator {
  return field({ type: String, enum: [...choices] }, options, [
    IsIn([...choices], { message: '请从列出的选项里选' }),
  ]);
}

/** A business day, `YYYY-MM-DD` in Asia/Shanghai. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, format: 'date' }, options, [
    IsString({ message: '要填日期' }),
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
      message: '日期要写成 2026-11-22 这样',
    }),
  ]);
}

/** An instant, ISO 8601 in UTC with milliseconds. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, format: 'date-time' }, options, [
    IsString({ message: '要填时间' }),
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/, { message: '时间格式不对' }),
  ]);
}

export function ObjectField(
  type: () => new () => object,
  options: FieldOptions = {},
): PropertyDecorator {
  // Nest takes a lazy type only from a function that is called `type`.
  return field({ type: () => type() }, options, [
    ValidateNested({ message: '内容不对' }),
    Type(type),
  ]);
}

export interface ListOptions extends FieldOptions {
  min?: number;
  max?: number;
}

/** A list of objects, `min`–`max` items (0–100 unless told). */
export function ListField(
  type: () => new () => object,
  options: ListOptions = {},
): PropertyDecorator {
  return field({ type: () => type(), isArray: true }, options, [
    ...listRules(options),
    ValidateNested({ each: true, message: '内容不对' }),
    Type(type),
  ]);
}

/** A list of strings: free text, ids or one of `choices`. */
export function TextListField(
  options: ListOptions & { choices?: readonly string[]; pattern?: RegExp; maxLength?: number } = {},
): PropertyDecorator {
  const { choices, pattern, maxLength = 100 } = options;
  return field(
    choices ? { type: String, isArray: true, enum: [...choices] } : { type: String, isArray: true },
    options,
    [
      ...listRules(options),
      IsString({ each: true, message: '每一项都要是文字' }),
      Length(1, maxLength, { each: true, message: `每一项 1 到 ${maxLength} 个字` }),
      ...(choices ? [IsIn([...choices], { each: true, message: '请从列出的选项里选' })] : []),
      ...(pattern ? [Matches(pattern, { each: true, message: '格式不对' })] : []),
    ],
  );
}

function listRules({ min = 0, max = 100 }: ListOptions): Rules {
  return [
    IsArray({ message: '要填列表' }),
    ArrayMinSize(min, { message: `至少 ${min} 项` }),
    ArrayMaxSize(max, { message: `最多 ${max} 项` }),
  ];
}

/** A number in a query string: the one place where text becomes a number, and only text that is one. */
export function QueryNumberField(
  options: FieldOptions & { min: number; max: number },
): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}(\.\d{1,17})?$/.test(value) ? Number(value) : value,
    ),
    NumberField(options),
  );
}
