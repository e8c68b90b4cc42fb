import { WxFailure } from './wx/call';

type Resolve = (answer: { event: string; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

/**
 * WeChat's privacy gate: until the person has agreed, a privacy API waits for the app's own popup
 * (onNeedPrivacyAuthorization), or WeChat shows its own where the app has none.
 */
export class PrivacyGate {
  /** Which APIs opened a popup, in order. */
  readonly asked: string[] = [];
  private listener: Listener | null = null;
  private pressedButton: string | null = null;

  constructor(
    public agreed: boolean,
    private readonly answerOfOwnPopup: () => boolean,
    /** Waits without counting as work: the app is at rest while a person reads. */
    private readonly waitForPerson: <T>(answer: Promise<T>) => Promise<T>,
  ) {}

  listen(listener: unknown): void {
    // The edge: the app registers this callback, WeChat's documentation gives its shape.
    this.listener = typeof listener === 'function' ? (listener as Listener) : null;
  }

  require(api: string): Promise<object> {
    if (this.agreed) return Promise.resolve({});
    this.asked.push(api);
    const { listener } = this;
    if (listener === null) return this.decide(this.answerOfOwnPopup());
    const answer = new Promise<object>((resolve, reject) => {
      const answered: Resolve = ({ event, buttonId }) => {
        if (event === 'exposureAuthorization') return;
        // WeChat believes an agreement only when its own kind of button was pressed.
        const isPressed = buttonId !== undefined && buttonId === this.pressedButton;
        this.decide(event === 'agree' && isPressed).then(resolve, reject);
      };
      listener(answered, { referrer: api });
    });
    return this.waitForPerson(answer);
  }

  /** A button with open-type agreePrivacyAuthorization was pressed. */
  pressAgree(buttonId: string): void {
    this.pressedButton = buttonId;
    this.agreed = true;
  }

  private decide(agrees: boolean): Promise<object> {
    if (!agrees) {
      return Promise.reject(new WxFailure('privacy permission is not authorized', { errno: 104 }));
    }
    this.agreed = true;
    return Promise.resolve({});
  }
}
