import { Option, type Command } from 'commander';
import { defaultMaxBoxes } from '../../render/graph/source';
import type { QuestionType } from '../../simulator';
import type { DnsOptions, GraphFormat, GraphOptions, ResolveOptions } from '../options';
import { questionType, portNumber, views, wholeNumber } from './arguments';
import type { CommandActions } from './command-actions';
import { withGlobals, withAsking } from './shared-options';

/** The commands that tell what clients are answered. */
export function withAnswerCommands(program: Command, actions: CommandActions): void {
  withAsking(withGlobals(program.command('resolve').description('work out what a client is answered, with every share; asks nobody')))
    .argument('<name>', 'absolute name')
    .argument('[type]', 'record type, ANY, or TYPE and a number', questionType, 'A')
    .option('--explain', 'show how it comes to this')
    .addOption(new Option('--compare', 'show what the client is answered now, after deploy, and what differs').conflicts(['zone', 'all']))
    .action((name: string, type: QuestionType, _, command: Command) =>
      actions.resolve({ ...command.optsWithGlobals<Omit<ResolveOptions, 'name' | 'type'>>(), name, type }),
    );

  withAsking(withGlobals(program.command('dns').description('serve the zones over UDP and TCP, as the name servers of Route 53 do')))
    .option('-p, --port <number>', 'port for UDP and TCP; 0 takes a free one', portNumber, 5353)
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option('--view <addresses=client>', 'who asks from which addresses, such as 10.1.0.0/16=vpc-0a1b; repeatable', views, [])
    .option('--admin-port <number>', 'port of an HTTP path on loopback for health and asker; 0 takes a free one', portNumber)
    .action((_, command: Command) => actions.dns(command.optsWithGlobals<DnsOptions>()));

  withAsking(withGlobals(program.command('graph').description('draw the routing of a name, or of whole zones, with health and shares')))
    .argument('[name]', 'absolute name (default: every name with a policy, an alias or a CNAME)')
    .argument('[type]', 'record type, or TYPE and a number (default: every type of the name)', questionType)
    .addOption(
      new Option('--format <format>', 'format of the picture (default: as the file is called, or svg)').choices([
        'svg',
        'mermaid',
        'dot',
      ] satisfies GraphFormat[]),
    )
    .option('-o, --out <file>', 'where to write it (default: it is printed)')
    .option('--force', 'write over a file that is no such picture')
    .option('--max-boxes <number>', 'so many boxes are drawn; more are counted', wholeNumber, defaultMaxBoxes)
    .action((name: string | undefined, type: QuestionType | undefined, _, command: Command) =>
      actions.graph({
        ...command.optsWithGlobals<Omit<GraphOptions, 'name' | 'type'>>(),
        ...(name === undefined ? {} : { name }),
        ...(type === undefined ? {} : { type }),
      }),
    );
}
