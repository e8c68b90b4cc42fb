import { Permission } from '@home/shared';
import { JoiningWorld, type OfficeHolder } from '../../../test/support/joining-world';
import { validation } from '../../http/validation';
import { TasksQueries } from '../tasks/tasks.queries';
import { CorrectApplicationDto } from './joining.dto';
import { JoiningQueries } from './joining.queries';
import { JoiningReviewQueries } from './joining.review.queries';
import { JoiningReviewService } from './joining.review.service';
import { JoiningService } from './joining.service';

const note = '在建设路小商品市场一带跑单';

describe('what the applicant adds to a correction', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;

  const review = (id: string) =>
    world.get(JoiningReviewQueries).getReview(chair.scope(Permission.JoinDecide), id);
  const sealed = async () => {
    const [row] = await world.rows<{ note_enc: Buffer | null }>(
      'SELECT note_enc FROM join_applications',
    );
    return row?.note_enc;
  };

  beforeAll(async () => {
    world = await JoiningWorld.open('joining_note');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
    await world.anOfficeHolder('cadre', 120);
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  async function correct(text: string | undefined) {
    const rider = await world.aRider();
    const { id } = await world.submit(rider);
    expect(await review(id)).toMatchObject({ applicantNote: null });
    await world
      .get(JoiningReviewService)
      .returnForCorrection(chair.scope(Permission.JoinDecide), id, { missing: ['workplace'] });
    const body = world.aCorrection(text === undefined ? {} : { note: text });
    await world.get(JoiningService).resubmit(rider, id, body);
    return { rider, id };
  }

  it('is stored sealed and read by the deciding office', async () => {
    const { id } = await correct(note);
    expect((await sealed())?.includes(Buffer.from(note))).toBe(false);
    expect(await review(id)).toMatchObject({ applicantNote: note });
  });

  it('stands in no list, no message and not in the log', async () => {
    const { rider } = await correct(note);
    const inbox = await world
      .get(TasksQueries)
      .listInbox(chair.scope(Permission.TaskRead), undefined);
    expect(inbox.items).toHaveLength(1);
    const mine = await world.get(JoiningQueries).listMine(rider);
    const messages = await world.rows('SELECT title, body FROM messages');
    const log = await world.rows('SELECT note, details FROM transitions');
    expect(JSON.stringify([inbox, mine, messages, log])).not.toContain('建设路');
  });

  it('need not be given', async () => {
    const { id } = await correct(undefined);
    expect(await sealed()).toBeNull();
    expect(await review(id)).toMatchObject({ applicantNote: null });
  });

  it('fits its column in the widest characters, none cut off', async () => {
    const widest = '😀'.repeat(200);
    const { id } = await correct(widest);
    expect((await review(id)).applicantNote).toBe(widest);
  });

  const taken = async (text: unknown): Promise<unknown> => {
    const body = { ...world.aCorrection(), note: text };
    const metatype = CorrectApplicationDto;
    const checked: unknown = await validation().transform(body, { type: 'body', metatype });
    return checked instanceof CorrectApplicationDto ? checked.note : undefined;
  };

  it('is trimmed, up to 200 characters', async () => {
    expect(await taken(`  ${note}\n`)).toBe(note);
    expect(await taken('说'.repeat(200))).toHaveLength(200);
  });

  it.each([
    ['201 characters', '说'.repeat(201)],
    ['200 that look like one each and are more', '😀\ufe0f'.repeat(200)],
    ['a number', 7],
    ['nothing but blanks', '   '],
  ])('is refused in Chinese at its field: %s', async (_, text) => {
    await expect(taken(text)).rejects.toMatchObject({
      fields: { note: expect.stringMatching(/[一-鿿]/) },
    });
  });
});
