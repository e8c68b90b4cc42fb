import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrganisationHit } from '../../api';
import { Field, ListRow, Second } from '../../ui';
import { useUnionSearch } from './use-union';

interface UnionSearchProps {
  label: string;
  placeholder: string;
  /** What to do when nothing is found. */
  nothing: string;
  /** Federations too; grass-roots unions only by default. */
  everyLevel?: boolean;
  onPick: (hit: OrganisationHit) => void;
}

/** Type two characters of a name, pick one. */
export function UnionSearch({
  label,
  placeholder,
  nothing: otherwise,
  everyLevel,
  onPick,
}: UnionSearchProps) {
  const [typed, setTyped] = useState('');
  const { hits, searched } = useUnionSearch(typed, everyLevel);
  const nothing = searched && hits.length === 0;
  return (
    <View>
      <Field
        id="union-search"
        label={label}
        placeholder={placeholder}
        value={typed}
        onInput={setTyped}
      />
      <Second>{nothing ? `没有找到。${otherwise}` : ''}</Second>
      <View>
        {hits.map((hit) => (
          <ListRow
            key={hit.id}
            title={hit.employerName ?? hit.name}
            text={[hit.name, hit.subdistrictName].filter(Boolean).join(' · ')}
            onTap={() => onPick(hit)}
          />
        ))}
      </View>
    </View>
  );
}
