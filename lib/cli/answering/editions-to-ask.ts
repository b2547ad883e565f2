import { worldEditions, type WorldEditions } from '../../answer-diff/world-editions';
import { sdkRoute53 } from '../../aws/sdk-adapter';
import { planWithLiveState } from '../../client/operations';
import type { Plan } from '../../plan/plan';
import { count, plainText } from '../../render/plain';
import { readCidrBlocks } from '../../state/read-cidr-collections';
import { collectionsOf } from '../answers';
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
    const { plan, live } = await planWithLiveState(assembly, { client: connection.client });
    const { collections, denied } = await readCidrBlocks(sdkRoute53(connection.client), collectionsOf(plan, live));
    if (denied !== undefined) terminal.err(`${plainText(denied.message)}\n`);
    tellConflicts(plan, terminal);
    const editions = worldEditions(plan, live, assembly, { ...places, cidrCollections: collections });
    tellUnknownCollections([editions.before, editions.after], terminal);
    return editions;
  } finally {
    await connection.close();
  }
}

function tellConflicts({ conflicts }: Plan, terminal: Terminal): void {
  if (conflicts.length === 0) return;
  terminal.err(`Deploy would be refused: ${count(conflicts.length, 'conflict')}, told by \`apex53 diff\`.\n`);
}
