import type { OrganisationKind, OrganisationLevel } from '@home/shared';
import { prefixFor } from '../../../modules/stations/stations.rules';
import type { Row } from '../rows';

/** Everything below is numbered from here, out of the way of the demo city. */
export const FIRST_BIG_ID = 100_000;
const FIRST_UNION = 200_000;

export const MEMBERS_A_UNION = 160;
const UNIONS_A_SUBDISTRICT = 50;
const SUBDISTRICTS_A_DISTRICT = 12;
const MEMBERS_A_STATION = 800;

export interface BigUnion {
  readonly id: number;
  readonly path: string;
  readonly kind: OrganisationKind;
  readonly subdistrict: number;
  /** Indexes of its members: from, and how many. */
  readonly firstMember: number;
  readonly members: number;
}

export interface CityPlan {
  readonly members: number;
  readonly organisations: readonly Row[];
  readonly unions: readonly BigUnion[];
  readonly stations: readonly Row[];
}

const PLACES =
  '东安 西平 南湖 北苑 长青 永和 太平 建设 和平 光明 新华 胜利 友谊 红星 解放 中山 工农 前进 团结 民主'.split(
    ' ',
  );
const KINDS: readonly (readonly [OrganisationKind, string])[] = [
  ['fallback', '网上会员之家'],
  ['enterprise', '机械有限公司工会'],
  ['joint', '商圈联合工会'],
  ['sectoral', '快递行业工会'],
  ['new_form', '网约配送联合工会'],
  ['enterprise', '食品有限公司工会'],
  ['regional', '片区联合工会'],
  ['institution', '实验学校工会'],
];

const placeName = (n: number): string =>
  (PLACES[n % PLACES.length] ?? '') +
  (n < PLACES.length ? '' : `${Math.floor(n / PLACES.length) + 1}`);

/** The tree and the stations of a city with so many members, below the demo city's root. */
export function planCity(members: number, cityPath: string, now: Date): CityPlan {
  const unionCount = Math.ceil(members / MEMBERS_A_UNION);
  const subdistrictCount = Math.ceil(unionCount / UNIONS_A_SUBDISTRICT);
  const organisations: Row[] = [];
  const createdAt = new Date(now.getTime() - 6 * 365 * 86_400_000);
  const add = (
    id: number,
    parentPath: string,
    level: OrganisationLevel,
    kind: OrganisationKind | null,
    name: string,
  ): string => {
    const path = `${parentPath}${id}/`;
    organisations.push({
      id,
      parent_id: Number(parentPath.split('/').filter(Boolean).at(-1)),
      path,
      level,
      kind,
      name,
      employer_name: kind === 'enterprise' ? name.replace(/工会$/, '') : null,
      fallback: kind === 'fallback' ? 1 : 0,
      contact: `12351 转 ${id}`,
      address: `${name.slice(0, 10)} ${(id % 300) + 1} 号`,
      hours: '工作日 9:00–17:30',
      offers: JSON.stringify(['法律咨询', '困难帮扶']),
      promise: null,
      created_at: createdAt,
    });
    return path;
  };
  const unions: BigUnion[] = [];
  let districtPath = '';
  for (let s = 0; s < subdistrictCount; s += 1) {
    const d = Math.floor(s / SUBDISTRICTS_A_DISTRICT);
    const district = `${placeName(d)}区`;
    if (s % SUBDISTRICTS_A_DISTRICT === 0)
      districtPath = add(FIRST_BIG_ID + d, cityPath, 'district', null, `${district}总工会`);
    const place = `${placeName(s % SUBDISTRICTS_A_DISTRICT)}街道`;
    const subdistrict = FIRST_BIG_ID + 1000 + s;
    const subdistrictPath = add(
      subdistrict,
      districtPath,
      'subdistrict',
      null,
      `${district}${place}总工会`,
    );
    for (let u = 0; u < UNIONS_A_SUBDISTRICT && unions.length < unionCount; u += 1) {
      const [kind, title] = (u === 0 ? KINDS[0] : KINDS[1 + (u % (KINDS.length - 1))]) ?? [
        'joint',
        '',
      ];
      const id = FIRST_UNION + unions.length;
      const name = u === 0 ? `${district}${place}${title}` : `${district}${place}第 ${u} ${title}`;
      const firstMember = unions.length * MEMBERS_A_UNION;
      unions.push({
        id,
        path: add(id, subdistrictPath, 'grassroots', kind, name),
        kind,
        subdistrict,
        firstMember,
        members: Math.min(MEMBERS_A_UNION, members - firstMember),
      });
    }
  }
  return { members, organisations, unions, stations: planStations(members, unions, createdAt) };
}

/** Spread evenly (golden ratio) over 0.5 × 0.5 degrees around the demo city, a union's turn each. */
function planStations(members: number, unions: readonly BigUnion[], createdAt: Date): Row[] {
  return Array.from({ length: Math.ceil(members / MEMBERS_A_STATION) }, (_, i) => {
    const union = unions[(i * 5) % unions.length];
    const district = Number(union?.path.split('/')[2] ?? 0);
    const latitude = 30.02 + ((i * 0.618034) % 1) * 0.5;
    const longitude = 119.91 + ((i * 0.754878) % 1) * 0.5;
    return {
      id: FIRST_BIG_ID + i,
      organisation_id: union?.id ?? 0,
      number: `${prefixFor(district)}-${String(1 + i).padStart(4, '0')}`,
      name: `${PLACES[i % PLACES.length]}路 ${(i % 200) + 1} 号驿站`,
      address: `${PLACES[i % PLACES.length]}路 ${(i % 200) + 1} 号`,
      latitude,
      longitude,
      cell: 0,
      offers: JSON.stringify(['hot_water', 'microwave', 'charging', 'seats']),
      hours: JSON.stringify([
        {
          days: '1-7',
          opens: i % 4 === 0 ? '00:00' : '07:00',
          closes: i % 4 === 0 ? '24:00' : '22:00',
        },
      ]),
      created_at: createdAt,
      closed_at: null,
    };
  });
}
