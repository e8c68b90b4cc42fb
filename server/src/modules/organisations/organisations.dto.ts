import {
  isKeyOf,
  officerPostTexts,
  organisationKindTexts,
  organisationLevelTexts,
  organisationPromise,
  organisationSearchLimits,
  organisationStatusTexts,
  unionPageLimits,
} from '@home/shared';
import {
  ChoiceField,
  IdField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';
import type {
  OrganisationPageRow,
  PageOfficerRow,
  RegionRow,
  SearchRow,
} from './organisations.repository';
import { placeName } from './organisations.rules';

export class PageOfficerDto {
  @TextField() postText!: string;
  @TextField() nameMask!: string;
}

export class OrganisationDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField({ description: 'city, district, subdistrict, industry or grassroots' }) level!: string;
  @TextField() levelText!: string;
  @TextField({ nullable: true, description: 'Of a grass-roots union' }) kind!: string | null;
  @TextField({ nullable: true }) kindText!: string | null;
  @TextField({ nullable: true }) parentName!: string | null;
  @TextField({ nullable: true, description: 'Masked; null while the office is vacant' })
  chairMask!: string | null;
  @TextField({ nullable: true }) contact!: string | null;
  @TextField({ nullable: true }) address!: string | null;
  @TextField({ nullable: true }) hours!: string | null;
  @TextListField() offers!: string[];
  @TextField({ description: 'When an application is answered, in words' }) promise!: string;
  @TextField({ description: 'Its legal state' }) statusText!: string;
  @TextField({ nullable: true, description: 'The running term of its committee, in words' })
  termText!: string | null;
  @ListField(() => PageOfficerDto, { description: 'In post, masked' }) officers!: PageOfficerDto[];
  @IntField({ description: 'Goes with an edit of the page' }) pageVersion!: number;
}

export class EditPageDto {
  @IntField({ description: '`pageVersion` as it was read' }) version!: number;
  @TextField({ max: unionPageLimits.contact }) contact!: string;
  @TextField({ max: unionPageLimits.address }) address!: string;
  @TextField({ max: unionPageLimits.hours }) hours!: string;
  @TextListField({ max: unionPageLimits.offers, maxLength: unionPageLimits.offer })
  offers!: string[];
  @TextField({ max: unionPageLimits.promise }) promise!: string;
}

export class OrganisationSearchQuery {
  @TextField({ min: 0, max: organisationSearchLimits.maxLength }) q!: string;
  @ChoiceField(['all'], {
    optional: true,
    description: 'Federations too, not only grass-roots unions',
  })
  levels?: 'all';
}

export class OrganisationHitDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField({ nullable: true }) employerName!: string | null;
  @TextField({ nullable: true }) subdistrictName!: string | null;
}

export class OrganisationHitsDto {
  @ListField(() => OrganisationHitDto) items!: OrganisationHitDto[];
}

export class SubdistrictDto {
  @IdField() id!: string;
  @TextField() name!: string;
}

export class DistrictDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @ListField(() => SubdistrictDto) subdistricts!: SubdistrictDto[];
}

export class RegionsDto {
  @ListField(() => DistrictDto) districts!: DistrictDto[];
}

/** Who answers for a union now. */
export interface PagePeople {
  readonly chairMask: string | null;
  readonly officers: readonly PageOfficerRow[];
  readonly termText: string | null;
}

export function toOrganisationDto(
  row: OrganisationPageRow,
  { chairMask, officers, termText }: PagePeople,
): OrganisationDto {
  return {
    id: String(row.id),
    name: row.name,
    level: row.level,
    levelText: isKeyOf(organisationLevelTexts, row.level) ? organisationLevelTexts[row.level] : '',
    kind: row.kind,
    kindText: isKeyOf(organisationKindTexts, row.kind) ? organisationKindTexts[row.kind] : null,
    parentName: row.parent_name,
    chairMask,
    contact: row.contact,
    address: row.address,
    hours: row.hours,
    offers: offersOf(row.offers),
    promise: row.promise ?? organisationPromise,
    statusText: isKeyOf(organisationStatusTexts, row.status)
      ? organisationStatusTexts[row.status]
      : '',
    termText,
    officers: officers.map(({ post, name_mask: nameMask }) => ({
      postText: isKeyOf(officerPostTexts, post) ? officerPostTexts[post] : '',
      nameMask,
    })),
    pageVersion: row.page_version,
  };
}

export function toOrganisationHitDto(row: SearchRow): OrganisationHitDto {
  return {
    id: String(row.id),
    name: row.name,
    employerName: row.employer_name,
    subdistrictName:
      row.parent_level === 'subdistrict' && row.parent_name ? placeName(row.parent_name) : null,
  };
}

export function toRegionsDto(rows: readonly RegionRow[]): RegionsDto {
  const districts = new Map<number, DistrictDto>();
  for (const row of rows) {
    const district = districts.get(row.district_id) ?? {
      id: String(row.district_id),
      name: placeName(row.district_name),
      subdistricts: [],
    };
    districts.set(row.district_id, district);
    if (row.subdistrict_id === null || row.subdistrict_name === null) continue;
    district.subdistricts.push({
      id: String(row.subdistrict_id),
      name: placeName(row.subdistrict_name),
    });
  }
  return { districts: [...districts.values()] };
}

function offersOf(stored: string | null): string[] {
  const parsed: unknown = stored === null ? [] : JSON.parse(stored);
  return Array.isArray(parsed) ? parsed.filter((offer) => typeof offer === 'string') : [];
}
