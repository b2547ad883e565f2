import type { AppContents, ExistingHealthCheck, ZoneToImport } from '../codegen/contents';
import type { Capture, CapturedHealthCheck, CapturedZone } from '../state/capture';

/** How an app is made of what exists. */
export interface AppContentsOptions {
  /** @default - made of the first zone's name */
  readonly name?: string;
  /** Whether live zones are declared, and so taken over whole. @default false */
  readonly declare?: boolean;
}

/** What an app is to be generated from: live zones, and zones from files. */
export function appContents(live: Capture, files: readonly ZoneToImport[], { name, declare }: AppContentsOptions): AppContents {
  const zones = [...live.zones.map((zone) => liveContents(zone, declare === true)), ...files];
  return { name: name ?? defaultName(zones), zones, healthChecks: live.healthChecks.map(existingCheck) };
}

/** The first zone's name, as one word. */
function defaultName(zones: readonly ZoneToImport[]): string {
  const words = zones[0]?.zoneName.toDisplay().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60) || 'imported';
}

function liveContents({ hostedZone, zoneName, nameServers, tags, recordSets, undeclarable }: CapturedZone, declare: boolean): ZoneToImport {
  const { id, callerReference, comment, privateZone } = hostedZone;
  return {
    zoneName,
    recordSets,
    leftOut: undeclarable.map(({ instanceId, ...left }) => ({ ...left, kept: instanceId !== undefined })),
    hostedZone: {
      id,
      callerReference,
      privateZone,
      ...(comment === undefined ? {} : { comment }),
      tags,
      nameServers,
      as: declare ? 'declare' : 'import',
    },
  };
}

function existingCheck({ id, callerReference, config, tags, succeeded }: CapturedHealthCheck): ExistingHealthCheck {
  const obstacle = succeeded ? { obstacle: 'another health check has a later generation of its caller reference' } : {};
  return { id, callerReference, config, tags, ...obstacle };
}
