import { limiterOf } from '../../../lib/aws/rate/limiter-of';
import { sdkRoute53 } from '../../../lib/aws/sdk-adapter';
import type { ApplyPorts } from '../../../lib/apply/apply-plan';
import { serviceAdapters } from '../../../lib/aws/service-adapters';
import { Emulator } from '../../../lib/emulator';
import { fakeDomains } from '../aws-services/domains';
import { fakeFirewall } from '../aws-services/firewall';
import { ClientsInProcess } from '../aws-services/in-process';
import type { ServiceRequest } from '../aws-services/protocols';
import { fakeQueryLogs } from '../aws-services/resolver-query-logs';
import { fakeResolver } from '../aws-services/resolver';
import type { FakeService } from '../aws-services/server';
import { wholeResolver } from '../aws-services/whole-resolver';
import { cheapClient } from '../cheap-clients';
import { stateOf } from '../emulator-states';
import { connectionReset } from '../faults';
import { controlConfig } from '../recovery/control-config';
import { RecoveryState } from '../recovery/state';
import { steppedClock } from '../stepped-clock';
import { tapHandler } from '../tap';

/** What goes wrong with one call, of whichever service. */
export const troubles = ['crash before', 'crash after', 'answer lost', 'never sent', 'refused'] as const;
export interface Trouble {
  /** Of the calls that change something, or of all, counted from 0. */
  readonly at: 'changes' | 'calls';
  readonly nth: number;
  readonly what: (typeof troubles)[number];
}

/** Route 53 and every other service whose resources an app can declare, in this process. */
export class World {
  readonly clock = steppedClock();
  readonly emulator = new Emulator({ clock: this.clock, changeDelayMs: 1000 });
  readonly resolver = fakeResolver();
  readonly queryLogs = fakeQueryLogs();
  readonly firewall = fakeFirewall();
  readonly recovery = new RecoveryState([], this.clock, 1);
  readonly registrar = fakeDomains(['example.com', 'theirs.example']);
  /** What others are in the way of, or what is not in order: refusals of calls by the services themselves. */
  readonly refusals: string[] = [];
  /** Name servers that the registrar was told while their zone did not answer yet. */
  readonly early: string[] = [];
  private readonly services: Readonly<Record<string, FakeService>> = {
    route53resolver: wholeResolver([this.firewall.service, this.queryLogs.service, this.resolver.service]),
    route53domains: this.registrar.service,
    'route53-recovery-control-config': controlConfig(this.recovery),
  };

  /** Through what one run speaks to all of it, with what goes wrong meanwhile, told of each call; after a crash nothing gets through. */
  ports(troubled: readonly Trouble[] = [], called: (operation: string, isChange: boolean) => void = () => undefined): ApplyPorts {
    const ending = new Set(this.ending());
    let calls = 0;
    let changes = 0;
    let dead = false;
    const suffer = async <T>(operation: string, forward: () => Promise<T>, refused: () => T): Promise<T> => {
      const isChange = !/^(Get|List|GET)/.test(operation);
      called(operation, isChange);
      const [call, change] = [calls++, isChange ? changes++ : -1];
      if (dead) throw crash();
      const what = troubled.find(({ at, nth }) => nth === (at === 'calls' ? call : change))?.what;
      dead = what === 'crash before' || what === 'crash after';
      if (what === 'crash before') throw crash();
      if (what === 'never sent') throw connectionReset();
      if (what === 'refused') return refused();
      const answer = await forward();
      if (what === 'crash after') throw crash();
      if (what === 'answer lost') throw connectionReset();
      return answer;
    };
    const route53 = tapHandler(this.emulator.requestHandler(), (request, forward) =>
      suffer(request.operation, forward, () => {
        throw connectionReset();
      }),
    );
    const clients = new ClientsInProcess(this.services, (request, service, forward) =>
      suffer(
        request.operation,
        () => {
          this.look(request);
          const answer = forward();
          // Whether what an earlier run ended is gone is found out by asking.
          if (answer.status >= 400 && !this.ending().some((id) => ending.has(id)))
            this.refusals.push(`${request.operation}: ${answer.body}`);
          return Promise.resolve(answer);
        },
        () => service.refuse({ code: 'ThrottlingException', message: 'Rate exceeded' }),
      ),
    );
    const client = cheapClient(route53);
    return {
      port: sdkRoute53(client, limiterOf(client, { clock: this.clock })),
      clock: this.clock,
      services: serviceAdapters(clients, this.clock),
    };
  }

  /** A call of somebody else. @throws when it is refused */
  made = (operation: string, input: Readonly<Record<string, unknown>>, service = 'route53resolver'): void => {
    const region = service === 'route53resolver' ? 'eu-west-1' : 'us-west-2';
    const answer = this.services[service]?.answer({ service, region, operation, params: new URLSearchParams(), input });
    if (answer?.status !== 200) throw new Error(`${operation} of others: ${answer?.body ?? 'unknown'}`);
  };

  /** Ids of what is on its way to its end. */
  private ending(): string[] {
    const { resolver, queryLogs, firewall } = this;
    return [
      ...[resolver.associations, resolver.rules].flatMap((all) => Array.from(all.values(), ({ members }) => members)),
      ...[queryLogs.associations, firewall.associations].flatMap((all) => [...all.values()]),
    ].flatMap(({ Id, Status }) => (Status === 'DELETING' ? [Id] : []));
  }

  /** Those of the zone of the app. */
  nameServers(): string[] {
    const records = stateOf(this.emulator).zones.flatMap((zone) => zone.records);
    return records.flatMap(({ Name, Type, ResourceRecords = [] }) =>
      Name === 'example.com.' && Type === 'NS' ? ResourceRecords.map(({ Value }) => Value.replace(/\.$/, '')) : [],
    );
  }

  private look({ operation, input }: ServiceRequest): void {
    if (operation !== 'UpdateDomainNameservers' || !JSON.stringify(input).includes('awsdns')) return;
    const zone = stateOf(this.emulator).zones.find(({ name }) => name === 'example.com.');
    if (zone?.records.some(({ Name }) => Name === 'www.example.com.') !== true) this.early.push(JSON.stringify(input));
  }
}

function crash(): Error {
  return Object.assign(new Error('the process is gone'), { code: 'CRASH' });
}
