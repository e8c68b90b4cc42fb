import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { request } from '../../platform/request';
import { playPersona } from '../../preview/bridge.h5';
import { chosenPersona } from '../../preview/persona';
import { Card, ListRow, Sheet, StatusTag } from '../../ui';

interface Persona {
  name: string;
  title: string;
  description: string;
}

const guest: Persona = { name: 'guest', title: '访客', description: '没有登录的人看到的样子' };

/** "换个身份试试": the sandbox's personas, in the web preview. */
export function PreviewPersonas() {
  const [open, setOpen] = useState(false);
  const [personas, setPersonas] = useState<readonly Persona[]>([guest]);
  useEffect(() => {
    if (open) void loadPersonas().then((found) => setPersonas([...found, guest]));
  }, [open]);
  return (
    <View>
      <Card>
        <ListRow title="换个身份试试" text="只在浏览器预览里有" onTap={() => setOpen(true)} />
      </Card>
      <Sheet open={open} title="换个身份试试" onClose={() => setOpen(false)}>
        {personas.map((persona) => (
          <ListRow
            key={persona.name}
            title={persona.title}
            text={persona.description}
            aside={persona.name === chosenPersona() ? <StatusTag tone="done" text="现在" /> : null}
            onTap={() => void playPersona(persona.name)}
          />
        ))}
      </Sheet>
    </View>
  );
}

async function loadPersonas(): Promise<Persona[]> {
  const { status, body } = await request({ method: 'GET', url: '/sandbox/personas', headers: {} });
  // The sandbox's answer; it exists in development only.
  return status === 200 ? (body as { items: Persona[] }).items : [];
}
