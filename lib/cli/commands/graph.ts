import { basename, dirname, extname } from 'node:path';
import { writeFiles } from '../../files/write-files';
import { graphToDot } from '../../render/graph/dot';
import type { RoutingGraph } from '../../render/graph/graph';
import { graphToMermaid } from '../../render/graph/mermaid';
import { routingGraph } from '../../render/graph/routing-graph';
import { graphToSvg } from '../../render/graph/svg/svg';
import { zoneGraph } from '../../render/graph/zone-graph';
import { plainText } from '../../render/plain';
import { associateVpc, parseClient, withUnhealthy } from '../../simulator';
import { worldToAsk } from '../answering/world-to-ask';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { GraphFormat, GraphOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 graph`: draws how a name, or whole zones, are routed, by what the app declares or by what live zones hold. */
export async function graphCommand(options: GraphOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, force = false } = options;
  const format = options.format ?? formatOf(out ?? '');
  const graph = await graphOf(options, terminal);
  const content = formats[format].write(graph);
  if (out !== undefined)
    await writeFiles([{ path: basename(out), content }], dirname(out), {
      mayReplace: (text) => text.startsWith(formats[format].start),
      force,
    });
  if (options.json === true) {
    const { title, notes } = graph;
    printDocument('graph', exitCodes.success, { title, format, notes, ...(out === undefined ? { content } : { file: out }) }, terminal);
    return exitCodes.success;
  }
  for (const note of graph.notes) terminal.err(`${terminal.errStyle.yellow('note')} ${plainText(note)}\n`);
  terminal.out(out === undefined ? content : `Wrote ${plainText(out)}.\n`);
  return exitCodes.success;
}

async function graphOf(options: GraphOptions, terminal: Terminal): Promise<RoutingGraph> {
  const { name, type, from, unhealthy, maxBoxes } = options;
  const client = from === undefined ? undefined : parseClient(from);
  const world = withUnhealthy(await worldToAsk(options, terminal), unhealthy);
  const asked = client === undefined ? { maxBoxes } : { maxBoxes, client };
  if (name === undefined) return zoneGraph(associateVpc(world, client?.vpc), asked);
  return routingGraph(associateVpc(world, client?.vpc), { ...asked, name, ...(type === undefined ? {} : { type }) });
}

/** How each format is written, and how a file of it begins: that may be written over. */
const formats: Readonly<Record<GraphFormat, { readonly write: (graph: RoutingGraph) => string; readonly start: string }>> = {
  svg: { write: graphToSvg, start: '<svg xmlns="http://www.w3.org/2000/svg" class="apex53"' },
  mermaid: { write: graphToMermaid, start: 'flowchart LR\n  accTitle: ' },
  dot: { write: graphToDot, start: 'digraph routing {' },
};

function formatOf(file: string): GraphFormat {
  const extension = extname(file).toLowerCase();
  if (extension === '.mmd' || extension === '.mermaid') return 'mermaid';
  return extension === '.dot' || extension === '.gv' ? 'dot' : 'svg';
}
