import { kmsService, signingKeyRegion, type KmsCalls, type KmsCallTable, type KmsKeyDescription } from '../../aws/kms-calls';
import { listAll } from '../../aws/list-all';
import { Apex53Error } from '../../model/error';
import type { ResourcePorts } from '../resource-kind';
import { serviceOf, unlessCode } from '../service-call';

/** The tag of a KMS key that says by which alias it is to be found: a run can break off before it has one. */
const aliasTag = 'apex53:alias';

/** As long as KMS lets anybody change their mind (KMS API Reference, ScheduleKeyDeletion). */
const deletionWindowDays = 30;

/** Who signs with it, and what for (Route 53 Developer Guide, Working with customer managed keys for DNSSEC). */
const signer = { Service: 'dnssec-route53.amazonaws.com' };

/**
 * ARN of the KMS key of this alias that Route 53 can sign with: the one that is there, or a new one. Two runs at a time come to one key,
 * since one of them only gets the alias.
 */
export async function ensureKmsKey(ports: Pick<ResourcePorts, 'services'>, alias: string, description: string): Promise<string> {
  const call = callsOf(ports);
  const named = await describe(ports, alias);
  const isGoing = named !== undefined && !isUsable(named);
  if (isGoing) await call('DeleteAlias', { AliasName: alias }, alias);
  const there = named === undefined || isGoing ? await withoutAlias(ports, alias) : named;
  const key = there ?? (await create(ports, alias, description));
  const { KeyId = '', Arn = '', AWSAccountId = '' } = key;
  await call('PutKeyPolicy', { KeyId, PolicyName: 'default', Policy: policyOf(Arn, AWSAccountId) }, KeyId);
  const given = await unlessCode(['AlreadyExistsException'], call('CreateAlias', { AliasName: alias, TargetKeyId: KeyId }, alias));
  if (given !== undefined) return Arn;
  // The alias is there: this key's own, or that of another run.
  const winner = await describe(ports, alias);
  if (winner?.Arn === undefined)
    throw new Apex53Error('ConcurrentChange', `Somebody took ${alias} away in between.`, { details: { alias } });
  if (winner.Arn !== Arn) await call('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 }, KeyId);
  return winner.Arn;
}

/** Schedules the deletion of the KMS key of this alias; done also when there is none. */
export async function retireKmsKey(ports: Pick<ResourcePorts, 'services'>, alias: string): Promise<void> {
  const call = callsOf(ports);
  const key = await describe(ports, alias);
  if (key?.KeyId === undefined) return;
  // KMSInvalidStateException: it is pending deletion already. The alias goes last, since by it the key is found again.
  await unlessCode(
    ['KMSInvalidStateException'],
    call('ScheduleKeyDeletion', { KeyId: key.KeyId, PendingWindowInDays: deletionWindowDays }, key.KeyId),
  );
  await unlessCode(['NotFoundException'], call('DeleteAlias', { AliasName: alias }, alias));
}

async function create(ports: Pick<ResourcePorts, 'services'>, alias: string, Description: string): Promise<KmsKeyDescription> {
  const input = {
    KeySpec: 'ECC_NIST_P256',
    KeyUsage: 'SIGN_VERIFY',
    Description,
    Tags: [{ TagKey: aliasTag, TagValue: alias }],
  };
  const { KeyMetadata } = await callsOf(ports)('CreateKey', input, '*');
  if (KeyMetadata === undefined) throw new Apex53Error('ServiceFailed', 'KMS told nothing of the key that it created.');
  return KeyMetadata;
}

/** The key that an earlier run created and had no time to give its alias. */
async function withoutAlias(ports: Pick<ResourcePorts, 'services'>, alias: string): Promise<KmsKeyDescription | undefined> {
  const call = callsOf(ports);
  const keys = await listAll(async (Marker: string | undefined) => {
    const page = await call('ListKeys', { Limit: 1000, ...(Marker === undefined ? {} : { Marker }) }, '*');
    return { items: page.Keys ?? [], next: page.Truncated === true ? page.NextMarker : undefined };
  });
  for (const { KeyId = '' } of keys) {
    // Keys of others may not be looked at.
    const tags = await unlessCode(
      ['AccessDeniedException', 'NotFoundException', 'InvalidArnException'],
      call('ListResourceTags', { KeyId, Limit: 50 }, KeyId),
    );
    if (tags?.Tags?.some(({ TagKey, TagValue }) => TagKey === aliasTag && TagValue === alias) !== true) continue;
    const key = await describe(ports, KeyId);
    if (key !== undefined && isUsable(key)) return key;
  }
  return undefined;
}

async function describe(ports: Pick<ResourcePorts, 'services'>, KeyId: string): Promise<KmsKeyDescription | undefined> {
  const found = await unlessCode(['NotFoundException'], callsOf(ports)('DescribeKey', { KeyId }, KeyId));
  return found?.KeyMetadata;
}

/** Whether a key is not on its way to be deleted. */
function isUsable({ KeyState }: KmsKeyDescription): boolean {
  return KeyState !== 'PendingDeletion';
}

/** The account decides over the key, and Route 53 may sign with it for the account. */
function policyOf(arn: string, account: string): string {
  const partition = arn.split(':')[1] ?? 'aws';
  const all = { Effect: 'Allow', Resource: '*' };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Account', ...all, Principal: { AWS: `arn:${partition}:iam::${account}:root` }, Action: 'kms:*' },
      { Sid: 'Sign', ...all, Principal: signer, Action: ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'] },
      { Sid: 'Grant', ...all, Principal: signer, Action: 'kms:CreateGrant', Condition: { Bool: { 'kms:GrantIsForAWSResource': true } } },
    ],
  });
}

function callsOf(ports: Pick<ResourcePorts, 'services'>) {
  const calls = serviceOf(ports, kmsService) as KmsCalls;
  return <O extends keyof KmsCallTable>(operation: O, input: KmsCallTable[O]['input'], resource: string) =>
    calls.call(operation, input, { region: signingKeyRegion, resource });
}
