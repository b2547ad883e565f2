import { pickReply, pickTexts, standInAddresses } from '../dns';
import type { DnsAnswerer, DnsTest } from '../emulator';
import { DomainName } from '../model/name/domain-name';
import { answer, isTruncated, type Client, type QuestionType, type Reply, type WorldInput } from '../simulator';
import { worldOfTest } from './world-of-test';

/** What an answerer by the simulator knows besides the emulator's state. */
export interface SimulatedAnswererOptions {
  /**
   * Where addresses are, for resolvers and client subnets; the longest block counts.
   * @default - nobody knows, so geolocation answers by its default
   */
  readonly places?: WorldInput['places'];
  /** Milliseconds from each client Region to Regions. @default - distances stand for latencies */
  readonly latencies?: WorldInput['latencies'];
}

/** Where a test is asked from when it does not say (Route 53 API Reference, TestDNSAnswer). */
const defaultResolver: Client = { place: { region: 'us-east-1', country: 'US', subdivision: 'VA' } };

/**
 * Answers TestDNSAnswer of the emulator by the simulator: one of the replies, each as often as its share says. Addresses of AWS
 * resources, which only AWS knows, have stand-ins. Record sets that the model cannot read are left out.
 *
 * @example
 * ```ts
 * import { Emulator } from 'apex53/emulator';
 * import { simulatedAnswerer } from 'apex53/testing';
 *
 * const places = [{ block: '203.0.113.0/24', place: { country: 'DE' } }];
 * const emulator = new Emulator({ dnsAnswerer: simulatedAnswerer({ places }) });
 * ```
 */
export function simulatedAnswerer({ places, latencies }: SimulatedAnswererOptions = {}): DnsAnswerer {
  const known = { ...(places === undefined ? {} : { places }), ...(latencies === undefined ? {} : { latencies }) };
  return (test) => {
    const name = DomainName.parse(test.recordName);
    const type = test.recordType as QuestionType;
    const { replies } = answer(worldOfTest(test, known), clientOf(test), { name, type, server: test.hostedZone.id });
    const reply = pickReply(replies, test.random);
    if (reply === undefined) return { responseCode: 'SERVFAIL', recordData: [] };
    const tooLong = isTruncated(reply, name, { protocol: 'udp', ednsSize: 4096 });
    return { responseCode: reply.rcode ?? 'SERVFAIL', recordData: dataOf(reply, test), protocol: tooLong ? 'TCP' : 'UDP' };
  };
}

function clientOf({ resolverAddress, clientSubnet }: DnsTest): Client {
  return {
    ...(resolverAddress === undefined ? defaultResolver : { address: resolverAddress }),
    ...(clientSubnet === undefined ? {} : { subnet: clientSubnet }),
  };
}

/** The values of the answer section; a referral, whose name servers stand elsewhere, has none. */
function dataOf({ answer: section }: Reply, { random }: DnsTest): string[] {
  return section.flatMap(({ type, values }) =>
    values.kind === 'alias-target' ? standInAddresses(type, values.dnsName) : pickTexts(values, random),
  );
}
