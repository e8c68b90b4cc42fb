import { organisationPromise, type OrganisationKind, type OrganisationLevel } from '@home/shared';
import type { Row } from './rows';

export interface DemoOrganisation {
  readonly id: number;
  readonly parentId: number | null;
  readonly path: string;
  readonly level: OrganisationLevel;
  readonly kind: OrganisationKind | null;
  readonly name: string;
  readonly employerName: string | null;
  readonly address: string;
}

type Grassroots = readonly [
  kind: OrganisationKind,
  name: string,
  address: string,
  employerName?: string,
];

interface Subdistrict {
  readonly name: string;
  readonly office: string;
  /** Ids follow the order: the fallback union is <subdistrict>0, these are <subdistrict>1, 2 … */
  readonly unions: readonly Grassroots[];
}

const CITY = 1;
const fallbackName = (place: string): string => `${place}网上会员之家`;

/** Districts 11, 12, 13; subdistricts 111, 112 … 133. */
const DISTRICTS: readonly { name: string; office: string; subdistricts: readonly Subdistrict[] }[] =
  [
    {
      name: '河东区',
      office: '河东区文化路 1 号',
      subdistricts: [
        {
          name: '河东街道',
          office: '滨河路 20 号街道办 3 楼',
          unions: [
            ['enterprise', '江岸物流有限公司工会', '滨河路 160 号', '临江市江岸物流有限公司'],
            ['joint', '河东街道商圈联合工会', '人民路 8 号二楼'],
            ['sectoral', '河东街道快递行业工会', '铁路北街 15 号'],
            ['new_form', '河东街道网约配送联合工会', '滨河路 88 号'],
            ['institution', '临江市第三人民医院工会', '健康路 3 号', '临江市第三人民医院'],
            ['agency', '河东街道机关工会', '滨河路 20 号', '河东街道办事处'],
            ['regional', '滨河路片区联合工会', '滨河路 52 号'],
          ],
        },
        {
          name: '解放桥街道',
          office: '解放路 77 号',
          unions: [
            ['enterprise', '解放桥百货有限公司工会', '解放路 100 号', '临江市解放桥百货有限公司'],
            ['joint', '解放桥夜市联合工会', '桥头巷 6 号'],
            ['new_form', '解放桥街道外卖配送联合工会', '解放路 31 号'],
          ],
        },
        {
          name: '滨河街道',
          office: '望江路 12 号',
          unions: [
            ['enterprise', '望江纺织有限公司工会', '望江路 201 号', '临江市望江纺织有限公司'],
            ['sectoral', '滨河街道家政服务行业工会', '望江路 45 号'],
          ],
        },
      ],
    },
    {
      name: '河西区',
      office: '河西区振兴大道 9 号',
      subdistricts: [
        {
          name: '西门街道',
          office: '西门大街 18 号',
          unions: [
            ['enterprise', '西门公交有限公司工会', '西门大街 66 号', '临江市西门公交有限公司'],
            ['joint', '西门老街联合工会', '老街 2 号'],
          ],
        },
        {
          name: '大学城街道',
          office: '学府路 5 号',
          unions: [
            ['institution', '临江职业技术学院工会', '学府路 88 号', '临江职业技术学院'],
            ['new_form', '大学城街道校园配送联合工会', '学府路 40 号'],
          ],
        },
        {
          name: '纺织路街道',
          office: '纺织路 33 号',
          unions: [
            ['enterprise', '红旗印染有限公司工会', '纺织路 150 号', '临江市红旗印染有限公司'],
            ['regional', '纺织路楼宇联合工会', '纺织路 12 号'],
          ],
        },
      ],
    },
    {
      name: '江北区',
      office: '江北区北岸大道 200 号',
      subdistricts: [
        {
          name: '江北新城街道',
          office: '新城一路 10 号',
          unions: [
            ['enterprise', '北岸建设有限公司工会', '北岸大道 310 号', '临江市北岸建设有限公司'],
            ['new_form', '江北新城街道网约车司机联合工会', '新城二路 7 号'],
          ],
        },
        {
          name: '码头街道',
          office: '码头路 1 号',
          unions: [
            ['enterprise', '临江港务有限公司工会', '码头路 60 号', '临江港务有限公司'],
            ['sectoral', '码头街道货运行业工会', '码头路 25 号'],
          ],
        },
        {
          name: '高新园街道',
          office: '创新路 100 号',
          unions: [
            ['enterprise', '云桥电子有限公司工会', '创新路 18 号', '临江市云桥电子有限公司'],
            ['joint', '高新园小微企业联合工会', '创新路 6 号'],
          ],
        },
      ],
    },
  ];

const organisation = (
  id: number,
  parent: DemoOrganisation | null,
  level: OrganisationLevel,
  name: string,
  address: string,
  [kind = null, employerName = null]: readonly [
    kind?: OrganisationKind | null,
    employerName?: string | null,
  ] = [],
): DemoOrganisation => ({
  id,
  parentId: parent?.id ?? null,
  path: `${parent?.path ?? '/'}${id}/`,
  level,
  kind,
  name,
  employerName,
  address,
});

function subdistrictTree(
  id: number,
  district: DemoOrganisation,
  place: Subdistrict,
): DemoOrganisation[] {
  const top = organisation(id, district, 'subdistrict', `${place.name}总工会`, place.office);
  const fallback = organisation(
    id * 10,
    top,
    'grassroots',
    fallbackName(place.name),
    place.office,
    ['fallback'],
  );
  const unions = place.unions.map(([kind, name, address, employerName], i) =>
    organisation(id * 10 + 1 + i, top, 'grassroots', name, address, [kind, employerName]),
  );
  return [top, fallback, ...unions];
}

function cityTree(): DemoOrganisation[] {
  const city = organisation(CITY, null, 'city', '临江市总工会', '人民路 1 号职工之家');
  const fallback = organisation(10, city, 'grassroots', fallbackName('临江市'), city.address, [
    'fallback',
  ]);
  const industry = organisation(14, city, 'industry', '临江市出租汽车行业工会', '车站路 9 号');
  const taxi = organisation(141, industry, 'grassroots', '临江出租汽车公司工会', '车站路 11 号', [
    'enterprise',
    '临江出租汽车有限公司',
  ]);
  const districts = DISTRICTS.flatMap(({ name, office, subdistricts }, d) => {
    const district = organisation(11 + d, city, 'district', `${name}总工会`, office);
    const trees = subdistricts.map((place, s) =>
      subdistrictTree(district.id * 10 + 1 + s, district, place),
    );
    return [district, ...trees.flat()];
  });
  return [city, fallback, industry, taxi, ...districts];
}

/** 临江市, from the root down: parents before their children. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = cityTree();

/** Organisations that the stories of the demo city name. */
export const UNIONS = {
  city: 1,
  cityFallback: 10,
  district: 11,
  subdistrict: 111,
  fallback: 1110,
  logistics: 1111,
  shopping: 1112,
  couriers: 1113,
  riders: 1114,
  hospital: 1115,
  bridge: 112,
  bridgeStore: 1121,
  nightMarket: 1122,
  bridgeRiders: 1123,
  weavers: 1131,
  builders: 1311,
} as const;

/** Two unions between two chairs: what comes to them goes to their subdistrict. */
export const VACANT_UNIONS: readonly number[] = [UNIONS.nightMarket, 1232];

const OFFERS: Readonly<Record<OrganisationKind | 'above', readonly string[]>> = {
  above: ['法律咨询', '困难帮扶', '技能培训', '争议调解'],
  fallback: ['入会登记', '法律咨询', '困难帮扶'],
  enterprise: ['生日慰问', '住院慰问', '职工书屋'],
  institution: ['生日慰问', '住院慰问', '疗休养'],
  agency: ['生日慰问', '职工书屋'],
  joint: ['法律咨询', '节日慰问', '夏送清凉'],
  regional: ['法律咨询', '节日慰问', '职工活动室'],
  sectoral: ['工伤保险咨询', '夏送清凉', '技能培训'],
  new_form: ['意外险办理', '法律咨询', '夏送清凉', '子女暑托班'],
};

export function organisationRow(union: DemoOrganisation, createdAt: Date): Row {
  const isOffice = union.level !== 'grassroots';
  return {
    id: union.id,
    parent_id: union.parentId,
    path: union.path,
    level: union.level,
    kind: union.kind,
    name: union.name,
    employer_name: union.employerName,
    fallback: union.kind === 'fallback' ? 1 : 0,
    // The nationwide hotline of the unions, with a made-up extension.
    contact: union.id === CITY ? '12351' : `12351 转 ${union.id}`,
    address: union.address,
    hours: isOffice ? '工作日 9:00–17:30' : '工作日 9:00–17:30，其他时间可留言',
    offers: JSON.stringify(OFFERS[union.kind ?? 'above']),
    promise: organisationPromise,
    created_at: createdAt,
  };
}
