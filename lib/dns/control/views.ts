import { Apex53Error } from '../../model/error';
import { parseClient, type Client, type ClientVpc } from '../../simulator';
import { parseNetwork, PrefixTable } from '../../simulator/client/network';

/** Who asks from a network: one server answers several views of the same names. */
export interface View {
  /** A block of addresses, or one address. */
  readonly network: string;
  /** As {@link parseClient} reads it. */
  readonly from: string;
}

/**
 * The view that a text such as `10.1.0.0/16=vpc-0a1b` stands for.
 *
 * @throws Apex53Error `SimulationInvalid` when it stands for none.
 */
export function parseView(text: string): View {
  const [, network = '', from = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (parseNetwork(network) === undefined)
    throw new Apex53Error(
      'SimulationInvalid',
      `${JSON.stringify(text)} is no view. Write addresses, an equals sign and who asks from there, such as 10.1.0.0/16=vpc-0a1b.`,
    );
  parseClient(from);
  return { network, from };
}

/** Who asks, by the address of the sender; the longest prefix counts. */
export class Views {
  /** The VPCs that somebody asks from. */
  readonly vpcs: readonly ClientVpc[];
  private readonly table: PrefixTable<Client>;

  constructor(views: readonly View[]) {
    const clients = views.flatMap(({ network, from }) => {
      const parsed = parseNetwork(network);
      return parsed === undefined ? [] : [[parsed, parseClient(from)] as const];
    });
    this.vpcs = clients.flatMap(([, { vpc }]) => (vpc === undefined ? [] : [vpc]));
    this.table = new PrefixTable(clients);
  }

  /** Undefined for an address that no view speaks of. */
  of(address: string): Client | undefined {
    const network = parseNetwork(address);
    return network === undefined ? undefined : this.table.containing(network)[0]?.value;
  }
}
