import { worldEditions, type WorldEditions } from '../../answer-diff/world-editions';
import type { Route53Port } from '../../aws/route53-port';
import { sdkRoute53 } from '../../aws/sdk-adapter';
import { planWithLiveState } from '../../client/operations';
import type { LiveState } from '../../plan/live-state';
import type { Plan } from '../../plan/plan';
import { count, plainText } from '../../render/plain';
import type { World } from '../../simulator';
import { readRecordSets } from '../../state/read-record-sets';
import { surroundingsOf } from '../answers';
import { connect } from '../connect';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { WorldOptions } from '../options';
import type { Terminal } from '../terminal';
import { readPlacesFile } from './places-file';
import { tellUnknownCollections } from './unknown-collections';

/** The app's zones as Route 53 holds them now and as deploy would leave them, ready for questions; everything is healthy. */
export async function editionsToAsk(options: WorldOptions, terminal: Terminal): Promise<WorldEditions> {
  const places = options.places === undefined ? {} : { places: await readPlacesFile(options.places) };
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  const connection = await connect(options);
  try {
    const planned = await planWithLiveState(assembly, connection);
    const port = sdkRoute53(connection.client);
    const { plan } = planned;
    const accounts = new Map(assembly.hostedZones.map(({ path, account }) => [path, account]));
    const portOf = (path: string) => {
      const account = accounts.get(path);
      return account === undefined ? port : sdkRoute53(connection.accounts(account));
    };
    const live = await withWholeZones(planned.live, portOf);
    const { surroundings, denied } = await surroundingsOf(plan, live, port);
    for (const { message } of denied) terminal.err(`${plainText(message)}\n`);
    tellConflicts(plan, terminal);
    const editions = worldEditions(plan, live, assembly, { ...places, ...surroundings });
    tellLeftOut(live, editions.before, terminal);
    tellUnknownCollections([editions.before, editions.after], terminal);
    return editions;
  } finally {
    await connection.close();
  }
}

/** The same with everything that is in shared zones: a plan needs to know less of them than an answer may depend on. */
async function withWholeZones(live: LiveState, portOf: (path: string) => Route53Port): Promise<LiveState> {
  const zones = new Map(live.zones);
  for (const [path, zone] of live.zones)
    if (zone.status === 'present' && (zone.unread ?? 0) > 0)
      zones.set(path, { ...zone, ...(await readRecordSets(portOf(path), zone.hostedZoneId)) });
  return { ...live, zones };
}

/** Says what traffic policies answer that is not known. */
function tellLeftOut({ zones }: LiveState, { zonesById }: World, terminal: Terminal): void {
  for (const zone of zones.values()) {
    if (zone.status === 'absent') continue;
    const nodes = zonesById.get(zone.hostedZoneId)?.nodes;
    const unknown = zone.managedByTrafficPolicies.filter((key) => {
      const [name = '', type] = key.split(' ');
      return [...(nodes?.get(name)?.keys() ?? [])].every((known) => known !== type);
    });
    if (unknown.length > 0)
      terminal.err(`Left out, since it is not known what traffic policies answer there: ${unknown.map(plainText).join(', ')}\n`);
  }
}

function tellConflicts({ conflicts }: Plan, terminal: Terminal): void {
  if (conflicts.length === 0) return;
  terminal.err(`Deploy would be refused: ${count(conflicts.length, 'conflict')}, told by \`apex53 diff\`.\n`);
}
