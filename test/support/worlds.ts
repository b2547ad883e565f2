import {
  answer,
  buildWorld,
  fractionText,
  indexZone,
  type Client,
  type Outcome,
  type Question,
  type Reply,
  type World,
  type WorldInput,
  type ZoneContents,
  type ZoneIndex,
} from '../../lib/simulator';
import { DomainName } from '../../lib/model/name/domain-name';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { modelOf } from './record-sets';

/** A zone of record sets in the API's shape; aliases to the zone itself have `ownZoneId` in them. */
export function zoneWith(
  records: readonly ApiResourceRecordSet[],
  settings: Partial<Omit<ZoneContents, 'name' | 'recordSets'>> & { readonly name?: string } = {},
): ZoneIndex {
  const { name = 'example.com', id = 'ZPUBLIC', ...rest } = settings;
  return indexZone({ id, name: DomainName.parse(name), recordSets: records.map(modelOf), ...rest });
}

/** A world with one public zone, example.com. */
export function worldWith(records: readonly ApiResourceRecordSet[], input: Partial<WorldInput> = {}): World {
  return buildWorld({ zones: [zoneWith(records)], ...input });
}

/** An A record set that is a member of a policy; its value is 192.0.2.<last>. */
export function member(
  setIdentifier: string,
  routing: Partial<ApiResourceRecordSet>,
  last: number,
  more: { readonly Name?: string; readonly HealthCheckId?: string; readonly TTL?: number } = {},
): ApiResourceRecordSet {
  return {
    Name: 'www.example.com.',
    Type: 'A',
    SetIdentifier: setIdentifier,
    TTL: 60,
    ResourceRecords: [{ Value: `192.0.2.${last}` }],
    ...routing,
    ...more,
  };
}

export function ask(world: World, client: Client = {}, question: Partial<Question> = {}): Outcome {
  return answer(world, client, { name: 'www.example.com', type: 'A', ...question });
}

/** Each reply on a line: its share, then the answer section, or what there is instead of one. */
export function told({ replies }: Outcome): string[] {
  return replies.map(({ share, reply }) => `${fractionText(share)} ${replyText(reply)}`);
}

function replyText(reply: Reply): string {
  if (reply.answer.length === 0) return reply.kind;
  return reply.answer
    .map(({ name, type, ttlSeconds, values }) => {
      const owner = `${name.toDisplay()} ${ttlSeconds} ${type}`;
      if (values.kind === 'alias-target') return `${owner} -> ${values.dnsName.toDisplay()}`;
      return `${owner} ${values.kind === 'some' ? `${values.count} of ` : ''}${values.texts.join(' ')}`;
    })
    .join(', ');
}

/** The reply that everybody gets. */
export function onlyReply({ replies }: Outcome): Reply {
  const [first, ...others] = replies;
  expect(others).toEqual([]);
  return (first as { readonly reply: Reply }).reply;
}

/** The last numbers of the addresses answered, with their shares: `1/3 1`. */
export function lastNumbers(outcome: Outcome): string[] {
  return told(outcome).map((line) => line.replaceAll(/www\.example\.com\. \d+ A |192\.0\.2\./g, ''));
}
