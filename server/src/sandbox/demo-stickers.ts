import {
  formatScene,
  formatUnionScene,
  sceneLimits,
  sceneMessage,
  unionSceneMessage,
} from '@home/shared';
import { DEMO_ORGANISATIONS } from '../database/seeds/organisations';
import { UNIONS_WITH_CODES } from '../database/seeds/station-rows';
import { DEMO_STATIONS } from '../database/seeds/stations';
import type { SignedCode } from '../privacy';

interface Sticker {
  title: string;
  scene: string;
}

/** The scenes of the newest stickers of the demo city, signed with this server's key: stations' and unions'. */
export const demoStickers = (signed: SignedCode): Sticker[] => [
  ...stationStickers(signed),
  ...unionStickers(signed),
];

const stationStickers = (signed: SignedCode): Sticker[] =>
  DEMO_STATIONS.map(({ id, name, retiredVersions }) => {
    const stationId = String(id);
    const version = (retiredVersions ?? 0) + 1;
    const message = sceneMessage(stationId, version);
    const mac = signed.sign('station_scene', message, sceneLimits.macBytes);
    return { title: name, scene: formatScene({ stationId, version, mac }) };
  });

const unionStickers = (signed: SignedCode): Sticker[] =>
  UNIONS_WITH_CODES.map((id) => {
    const organisationId = String(id);
    const message = unionSceneMessage(organisationId, 1);
    const mac = signed.sign('union_scene', message, sceneLimits.macBytes);
    const name = DEMO_ORGANISATIONS.find((one) => one.id === id)?.name ?? '';
    return { title: name, scene: formatUnionScene({ organisationId, version: 1, mac }) };
  });
