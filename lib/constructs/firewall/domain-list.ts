import type { Construct } from 'constructs';
import { plainDomain } from '../../model/name/plain-domain';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import { nameFromPath } from '../resolver/names';

/** A list of domains that rules look questions up in. */
export interface FirewallDomainListRef {
  /** The id, or for a list of the app what stands for it until it is created. */
  readonly domainListId: string;
}

/** Properties of a list of domains. */
export interface FirewallDomainListProps {
  /** The Region of the groups that use it. */
  readonly region: string;
  /** Domains, with `*.` in front for everything below one. The apex of a domain is another entry than what is below it. */
  readonly domains: readonly string[];
  /** 1 to 64 letters, digits, blanks, `_` and `-`; another name takes another list. @default - from the construct path */
  readonly name?: string;
  /** @default - none */
  readonly tags?: Tags;
  /** What happens to it when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A list of domains of DNS Firewall. Domains are changed in place, new ones added before old ones go.
 *
 * @see Route 53 Developer Guide, Managing your own domain lists
 */
export class FirewallDomainList extends DeclaredResource<'firewallDomainList'> implements FirewallDomainListRef {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: FirewallDomainListProps,
  ) {
    super(scope, id);
  }

  /** A list that exists, such as one that AWS keeps; their ids differ from Region to Region. */
  static fromId(domainListId: string): FirewallDomainListRef {
    return { domainListId };
  }

  get domainListId(): string {
    return this.idToken;
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'firewallDomainList'> {
    const { path } = this.node;
    const { region, domains, name = nameFromPath(path), tags, removalPolicy = 'destroy' } = this.props;
    return {
      kind: 'firewallDomainList',
      path,
      madeOf: [path, region, name],
      properties: { Region: region, Name: name, Domains: [...new Set(domains.map(plainDomain))].sort() },
      ...(tags === undefined ? {} : { tags }),
      removalPolicy,
    };
  }
}
