import { contentCheckStates, photoLimits, type ContentCheckState } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

export class PhotoDto {
  @IdField() id!: string;
  @TextField({ max: 300, description: 'Where it can be looked at for half an hour' }) path!: string;
  @ChoiceField(contentCheckStates, { description: 'What the content check said so far' })
  check!: ContentCheckState;
  @BooleanField({ description: 'The check could not tell, and who asks may let everybody see it' })
  mayPass!: boolean;
}

export class PhotosDto {
  @ListField(() => PhotoDto, { max: photoLimits.each }) items!: PhotoDto[];
  @BooleanField({ description: 'There is room for another' }) mayAdd!: boolean;
}

export class OrderPhotosDto {
  @TextListField({
    min: 1,
    max: photoLimits.each,
    pattern: /^[0-9a-f-]{36}$/,
    description: 'All of them, in their new order',
  })
  ids!: string[];
}

export class PhotoSubjectQuery {
  @ChoiceField(['venue', 'activity']) subjectType!: 'venue' | 'activity';
  @TextField({ max: 36, pattern: /^[0-9a-f-]{36}$/, message: '编号不对' }) subjectId!: string;
}

export class PhotoTicketQuery {
  @TextField({ max: 120, pattern: /^[\w.-]+$/, message: '链接不对' }) ticket!: string;
}
