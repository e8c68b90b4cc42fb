import { BooleanField, IdField, InstantField, ListField, TextField } from '../../http/fields';

export class WechatCodeBody {
  @TextField({ max: 128, description: 'From wx.login; good for one use.' })
  code!: string;

  @TextField({
    optional: true,
    max: 40,
    description: 'What the phone calls itself, for the list of one’s devices',
  })
  device?: string;
}

export class PhoneCodeBody {
  @TextField({ max: 128, description: 'From the phone number button; good for one use.' })
  code!: string;
}

export class RefreshBody {
  @TextField({ max: 200 })
  refreshToken!: string;
}

export class SessionDto {
  @TextField({ max: 1000 }) accessToken!: string;
  @InstantField() accessExpiresAt!: string;
  @TextField({ max: 200 }) refreshToken!: string;
  @InstantField() refreshExpiresAt!: string;
}

export class PhoneDto {
  @TextField({ max: 20, example: '138****5678' }) phoneMask!: string;
}

export class DeviceDto {
  @IdField() id!: string;
  @TextField({ max: 40 }) device!: string;
  @BooleanField({ description: 'The one that asks' }) isThis!: boolean;
  @TextField({ example: '11 月 26 日（周四）14:02' }) loggedInText!: string;
  @TextField({ description: 'To a quarter of an hour' }) lastUsedText!: string;
}

export class DevicesDto {
  @ListField(() => DeviceDto) items!: DeviceDto[];
}
