import { InstantField, TextField } from '../../http/fields';

export class WechatCodeBody {
  @TextField({ max: 128, description: 'From wx.login; good for one use.' })
  code!: string;
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
