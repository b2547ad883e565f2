import { json } from './protocols';
import type { FakeService } from './server';

/** A key as the double holds it. */
export interface FakeKmsKey {
  readonly KeyId: string;
  readonly Arn: string;
  readonly spec: string;
  readonly usage: string;
  readonly tags: readonly { readonly TagKey: string; readonly TagValue: string }[];
  policy: string;
  state: 'Enabled' | 'PendingDeletion';
}

/** KMS as of its service model of 2014-11-01, as far as zones are signed with it. */
export interface FakeKms {
  readonly service: FakeService;
  readonly keys: readonly FakeKmsKey[];
  /** Alias name to key id. */
  readonly aliases: ReadonlyMap<string, string>;
}

const account = '111122223333';

export function fakeKms(): FakeKms {
  const keys: FakeKmsKey[] = [];
  const aliases = new Map<string, string>();
  const notFound = () => json.refuse({ code: 'NotFoundException', message: 'There is no such key.' });
  const described = ({ KeyId, Arn, state, spec, usage }: FakeKmsKey) =>
    json.answer({ KeyMetadata: { KeyId, Arn, AWSAccountId: account, KeyState: state, KeySpec: spec, KeyUsage: usage } });
  return {
    keys,
    aliases,
    service: {
      refuse: json.refuse,
      answer({ operation, input }) {
        const id = String(input.KeyId ?? input.TargetKeyId);
        const key = keys.find(({ KeyId }) => KeyId === (aliases.get(id) ?? id));
        const alias = String(input.AliasName);
        switch (operation) {
          case 'CreateKey': {
            const KeyId = `${keys.length + 1}234abcd-12ab-34cd-56ef-1234567890ab`;
            const created: FakeKmsKey = {
              KeyId,
              Arn: `arn:aws:kms:us-east-1:${account}:key/${KeyId}`,
              spec: String(input.KeySpec),
              usage: String(input.KeyUsage),
              tags: input.Tags as FakeKmsKey['tags'],
              policy: '',
              state: 'Enabled',
            };
            keys.push(created);
            return described(created);
          }
          case 'ListKeys':
            return json.answer({ Keys: keys.map(({ KeyId }) => ({ KeyId })), Truncated: false });
          case 'DeleteAlias':
            return aliases.delete(alias) ? json.answer({}) : notFound();
          default:
        }
        if (key === undefined) return notFound();
        switch (operation) {
          case 'DescribeKey':
            return described(key);
          case 'ListResourceTags':
            return json.answer({ Tags: key.tags, Truncated: false });
          case 'PutKeyPolicy':
            key.policy = String(input.Policy);
            return json.answer({});
          case 'CreateAlias':
            if (aliases.has(alias)) return json.refuse({ code: 'AlreadyExistsException', message: 'An alias with this name exists.' });
            aliases.set(alias, key.KeyId);
            return json.answer({});
          case 'ScheduleKeyDeletion':
            if (key.state === 'PendingDeletion')
              return json.refuse({ code: 'KMSInvalidStateException', message: 'The key is pending deletion.' });
            key.state = 'PendingDeletion';
            return json.answer({ KeyId: key.Arn });
          default:
            return undefined;
        }
      },
    },
  };
}
