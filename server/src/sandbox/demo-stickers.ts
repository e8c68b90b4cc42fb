import { formatScene, sceneLimits, sceneMessage } from '@home/shared';
import { DEMO_STATIONS } from '../database/seeds/stations';
import type { SignedCode } from '../privacy';

/** The scene of the newest sticker of every demo station, signed with this server's key. */
export function demoStickers(signed: SignedCode): { title: string; scene: string }[] {
  return DEMO_STATIONS.map(({ id, name, retiredVersions }) => {
    const stationId = String(id);
    const version = (retiredVersions ?? 0) + 1;
    const mac = signed.sign(
      'station_scene',
      sceneMessage(stationId, version),
      sceneLimits.macBytes,
    );
    return { title: name, scene: formatScene({ stationId, version, mac }) };
  });
}
