import { DistFiles } from '../dev/weapp-host/dist-files';
import { DIST } from '../dev/weapp-host/launch';
import { setDataProblems, unvisitedPages } from '../dev/weapp-host/size-report';
import { STOPS, visit, type Measure } from '../dev/weapp-host/tour';

// Words a program says and a person does not.
const RAW = /undefined|null|NaN|\[object|Invalid Date|submitted|check_in|\bjoin_/;

const measures: Measure[] = [];

it('knows every page of the dist', () => {
  expect(unvisitedPages(new DistFiles(DIST))).toEqual([]);
});

it.each(STOPS)(
  '$page opens for a $persona, and everything on it can be tapped',
  async (stop) => {
    const found = await visit(stop);
    measures.push(...found);
    expect(found.flatMap(({ errors }) => errors)).toEqual([]);
    const [opened] = found;
    expect(opened?.text).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(
      found.filter(({ text }) => RAW.test(text)).map(({ act, text }) => ({ act, text })),
    ).toEqual([]);
  },
  30_000,
);

it('sends no more to the view than the budgets allow', () => {
  expect(setDataProblems(measures)).toEqual([]);
});
