import { json } from './protocols';
import type { FakeService } from './server';

/** A registered domain as the double holds it. */
export interface FakeDomain {
  nameServers: string[];
  locked: boolean;
  autoRenew: boolean;
  privacy: boolean;
  keys: { Id: string; Algorithm: number; Flags: number; PublicKey: string }[];
}

interface Operation {
  readonly OperationId: string;
  readonly DomainName: string;
  readonly Type: string;
  Status: string;
  Message?: string;
  pending: number;
  readonly act: () => void;
}

/** Route 53 Domains as of its service model of 2014-05-15: operations take as many looks as `ticks` before they are done. */
export interface FakeDomains {
  readonly service: FakeService;
  readonly domains: Map<string, FakeDomain>;
  readonly operations: readonly Operation[];
}

/** The double, with these domains; `refused` is what the registry says to name servers that it does not know. */
export function fakeDomains(
  names: readonly string[],
  { ticks = 1, refused }: { readonly ticks?: number; readonly refused?: string } = {},
): FakeDomains {
  const domains = new Map<string, FakeDomain>(
    names.map((name) => [
      name,
      { nameServers: ['ns-1.elsewhere.example', 'ns-2.elsewhere.example'], locked: false, autoRenew: true, privacy: true, keys: [] },
    ]),
  );
  const operations: Operation[] = [];
  const refuse = (code: string, message: string) => json.refuse({ code, message });
  const start = (DomainName: string, Type: string, act: () => void) => {
    if (operations.some((one) => one.DomainName === DomainName && one.Type === Type && one.Status === 'IN_PROGRESS'))
      return refuse('DuplicateRequest', 'An operation of this kind is in progress.');
    const operation: Operation = {
      OperationId: `op-${operations.length + 1}`,
      DomainName,
      Type,
      Status: 'IN_PROGRESS',
      pending: ticks,
      act,
    };
    operations.push(operation);
    return json.answer({ OperationId: operation.OperationId });
  };
  const look = (operation: Operation) => {
    if (operation.Status !== 'IN_PROGRESS') return;
    if (operation.pending-- > 0) return;
    if (operation.Type === 'UPDATE_NAMESERVER' && refused !== undefined) {
      operation.Status = 'FAILED';
      operation.Message = refused;
      return;
    }
    operation.act();
    operation.Status = 'SUCCESSFUL';
  };
  const shown = ({ OperationId, DomainName, Type, Status, Message }: Operation) => ({ OperationId, DomainName, Type, Status, Message });

  return {
    domains,
    operations,
    service: {
      refuse: json.refuse,
      answer({ operation, input }) {
        const DomainName = String(input.DomainName);
        const domain = domains.get(DomainName);
        if (operation === 'GetOperationDetail') {
          const found = operations.find(({ OperationId }) => OperationId === input.OperationId);
          if (found === undefined) return refuse('InvalidInput', 'No operation found.');
          look(found);
          return json.answer(shown(found));
        }
        if (operation === 'ListOperations') {
          const [statuses, types] = [input.Status, input.Type].map((list) => list as readonly string[] | undefined);
          const found = operations.filter(({ Status, Type }) => (statuses?.includes(Status) ?? true) && (types?.includes(Type) ?? true));
          return json.answer({ Operations: found.map(shown) });
        }
        if (domain === undefined) return refuse('InvalidInput', `Domain ${DomainName} not found in the account.`);
        switch (operation) {
          case 'GetDomainDetail':
            return json.answer({
              DomainName,
              Nameservers: domain.nameServers.map((Name) => ({ Name })),
              AutoRenew: domain.autoRenew,
              AdminPrivacy: domain.privacy,
              RegistrantPrivacy: domain.privacy,
              TechPrivacy: domain.privacy,
              StatusList: domain.locked ? ['clientTransferProhibited'] : [],
              DnssecKeys: domain.keys,
              AdminContact: { FirstName: 'Never', LastName: 'Shown', Email: 'never-shown@example.com' },
            });
          case 'UpdateDomainNameservers': {
            const wanted = (input.Nameservers as readonly { Name: string }[]).map(({ Name }) => Name);
            return start(DomainName, 'UPDATE_NAMESERVER', () => (domain.nameServers = wanted));
          }
          case 'EnableDomainTransferLock':
          case 'DisableDomainTransferLock':
            return start(DomainName, 'DOMAIN_LOCK', () => (domain.locked = operation.startsWith('Enable')));
          case 'EnableDomainAutoRenew':
          case 'DisableDomainAutoRenew':
            domain.autoRenew = operation.startsWith('Enable');
            return json.answer({});
          case 'UpdateDomainContactPrivacy':
            return start(DomainName, 'CHANGE_PRIVACY_PROTECTION', () => (domain.privacy = input.AdminPrivacy === true));
          case 'AssociateDelegationSignerToDomain': {
            const key = input.SigningAttributes as Omit<FakeDomain['keys'][number], 'Id'>;
            return start(DomainName, 'ADD_DNSSEC', () => domain.keys.push({ Id: `key-${operations.length}`, ...key }));
          }
          case 'DisassociateDelegationSignerFromDomain':
            return start(DomainName, 'REMOVE_DNSSEC', () => (domain.keys = domain.keys.filter(({ Id }) => Id !== input.Id)));
          default:
            return undefined;
        }
      },
    },
  };
}
