import { TextField } from '../../http/fields';

/** As WeChat writes them into the address. */
export class CallbackQuery {
  @TextField({ max: 64 }) signature!: string;
  @TextField({ max: 20 }) timestamp!: string;
  @TextField({ max: 64 }) nonce!: string;
  @TextField({ optional: true, max: 200 }) echostr?: string;
  @TextField({ optional: true, max: 64 }) openid?: string;
  @TextField({ optional: true, max: 20 }) encrypt_type?: string;
  @TextField({ optional: true, max: 64 }) msg_signature?: string;
}
