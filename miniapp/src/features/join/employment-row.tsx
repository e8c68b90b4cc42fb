import { View } from '@tarojs/components';
import { employmentForms, employmentFormTexts } from '@home/shared';
import { useState } from 'react';
import { Card, Choice, ListRow, Sheet } from '../../ui';
import type { JoinForm } from './draft';

const forms = employmentForms.map((code) => ({ code, text: employmentFormTexts[code] }));

interface EmploymentRowProps {
  form: JoinForm;
  change: (part: Partial<JoinForm>) => void;
}

/** The trade in one row: most who scan at a station are riders, the others change it in two taps. */
export function EmploymentRow({ form, change }: EmploymentRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <View>
      <Card>
        <ListRow
          title="您做哪一行"
          text={employmentFormTexts[form.employmentForm]}
          aside="换"
          onTap={() => setOpen(true)}
        />
      </Card>
      <Sheet open={open} title="您做哪一行" onClose={() => setOpen(false)}>
        <Choice
          label="您做哪一行"
          options={forms}
          value={form.employmentForm}
          onChange={(employmentForm) => {
            change({ employmentForm, platforms: [] });
            setOpen(false);
          }}
        />
      </Sheet>
    </View>
  );
}
