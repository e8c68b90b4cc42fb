import { View } from '@tarojs/components';
import { call } from '../../platform/location';
import { go } from '../../routes';
import { Body, Card, ListRow, Note, PhotoThumb, Second, Section, StatusTag, Title } from '../../ui';
import type { Home } from './use-homes';

interface HomeProps {
  home: Home;
}

/** What it is, of which kind, when and where. */
export function HomeHead({ home }: HomeProps) {
  return (
    <Card>
      <View className="stack">
        <View className="spread">
          <StatusTag tone="info" text={home.kindText} />
          <Note>{home.hoursText}</Note>
        </View>
        <Title>{home.name}</Title>
        <Second>{home.address}</Second>
        <Body>{home.intro}</Body>
      </View>
    </Card>
  );
}

/** The union that runs it: its chair, and how to reach them. */
export function HomeUnion({ home }: HomeProps) {
  const { organisationId, organisationName, chairMask, unionContact, unionHours } = home;
  return (
    <Section title="谁在管">
      <Card>
        <ListRow
          title={chairMask ? `主席 ${chairMask}` : organisationName}
          text={chairMask ? organisationName : '看工会主页'}
          onTap={() => go('union', { id: organisationId })}
        />
        {unionContact ? (
          <ListRow
            title="打电话找工会"
            text={[unionContact, unionHours].filter(Boolean).join(' · ')}
            onTap={() => call(unionContact)}
          />
        ) : null}
      </Card>
    </Section>
  );
}

/** What it offers and what it promises. */
export function HomeWords({ home }: HomeProps) {
  const { offers, charter } = home;
  return (
    <View>
      <View className={offers.length > 0 ? '' : 'gone'}>
        <Section title="这里有">
          <Card>
            <Body>{offers.join('、')}</Body>
          </Card>
        </Section>
      </View>
      <View className={charter.length > 0 ? '' : 'gone'}>
        <Section title="我们答应您">
          <Card>
            {charter.map((line) => (
              <Body key={line}>{line}</Body>
            ))}
          </Card>
        </Section>
      </View>
    </View>
  );
}

export function HomeVenues({ home: { venues } }: HomeProps) {
  return (
    <View className={venues.length > 0 ? '' : 'gone'}>
      <Section title="能订的场地">
        <Card>
          {venues.map(({ id, name, address, photo }) => (
            <ListRow
              key={id}
              lead={<PhotoThumb name={photo} char="约" />}
              title={name}
              text={address}
              onTap={() => go('venue', { id })}
            />
          ))}
        </Card>
      </Section>
    </View>
  );
}

/** Whose members may use it besides the union's own. */
export function HomeShares({ home: { shares, organisationName } }: HomeProps) {
  return (
    <View className={shares.length > 0 ? '' : 'gone'}>
      <Section title="这些工会的会员也能来">
        <Card>
          {shares.map(({ id, organisationName: name, termsText }) => (
            <ListRow key={id} title={name} text={termsText} />
          ))}
          <Second>{`${organisationName}和下级工会的会员，开着就能来。`}</Second>
        </Card>
      </Section>
    </View>
  );
}
