import { escapeLike, idsUpward, placeName, searchText } from './organisations.rules';

describe('a search for a union', () => {
  it.each([
    ['百分之百', '百分之百'],
    ['100%', '100!%'],
    ['a_b', 'a!_b'],
    ['你好!', '你好!!'],
    ['反斜杠\\', '反斜杠\\'],
  ])('takes %p literally', (typed, escaped) => {
    expect(escapeLike(typed)).toBe(escaped);
  });

  it.each([
    ['', undefined],
    ['河', undefined],
    [' 河 ', undefined],
    ['𠮷', undefined],
    ['河东', '河东'],
    ['  江岸   物流 ', '江岸 物流'],
  ])('with %p looks for %p', (typed, sought) => {
    expect(searchText(typed, 2)).toBe(sought);
  });
});

it('a place is called without its union', () => {
  expect(placeName('河东街道总工会')).toBe('河东街道');
  expect(placeName('总工会大厦')).toBe('总工会大厦');
});

it('the way up from a union begins with itself', () => {
  expect(idsUpward('/1/12/140/')).toEqual([140, 12, 1]);
});
