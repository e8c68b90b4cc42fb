import { BooleanField, ListField, TextField } from '../../http/fields';

export class ErasedThingDto {
  @TextField() what!: string;
  @TextField() text!: string;
}

export class KeptThingDto {
  @TextField() what!: string;
  @TextField({ description: 'In what form, and for how long' }) text!: string;
  @TextField({ description: 'Which law asks for it' }) law!: string;
}

export class ErasurePreviewDto {
  @ListField(() => ErasedThingDto) erased!: ErasedThingDto[];
  @ListField(() => KeptThingDto) kept!: KeptThingDto[];
  @TextField({ nullable: true, description: 'Why it is not possible now, and what to do' })
  blockedText!: string | null;
  @TextField({ nullable: true, description: 'The union the person leaves by it' })
  leavesUnion!: string | null;
}

export class EraseDto {
  @BooleanField({ description: 'The person has read what goes and what stays' })
  confirmed!: boolean;
}

export class ErasedDto {
  @TextField() text!: string;
}
