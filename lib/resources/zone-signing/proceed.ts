import type { SeenZone, ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import { Apex53Error } from '../../model/error';
import { tokenOf } from '../../synth/caller-reference';
import type { ResourcePorts } from '../resource-kind';
import type { DueStep, Schedule } from '../schedule';
import { ownPatience, settled, waitUntilSettled } from '../service-call';
import { courseOf } from './course';
import { kmsAlias, kmsKeyName } from './kms-key-name';
import { ensureKmsKey, retireKmsKey } from './kms-keys';
import { lookAtSigning, type SigningLook, type SigningPlace } from './look';
import type { SigningStep } from './signing-step';
import { dropSigningTags, keepSigningTags } from './tags';

/** A stretch of the way of one zone. */
export interface Stretch {
  readonly place: SigningPlace;
  /** Absent for a zone that is no longer declared to be signed. */
  readonly declared?: ZoneSigningProperties;
  readonly zone: SeenZone;
  /** What was planned; nothing else is done. */
  readonly due: readonly DueStep[];
  /** The app. @default - the one that the tags of the zone name */
  readonly scope?: string | undefined;
}

/**
 * Does what was planned and is still due, step by step: looks, writes down what has to be remembered, takes the step, and waits until
 * Route 53 has published it. At the end what was done is looked at once more, so that waits count from now.
 */
export async function proceed(ports: ResourcePorts, { place, declared, zone, due, scope }: Stretch): Promise<Schedule> {
  const planned = due.map(({ name }) => name);
  const skipWaits = due.flatMap(({ name, skipsWaitUntil, unseen }) => (skipsWaitUntil === undefined && unseen === undefined ? [] : [name]));
  for (;;) {
    const look = await lookAtSigning(ports, place, zone);
    const { Tags } = look.live.Seen;
    const course = courseOf(declared, look.live, { now: ports.clock.now(), skipWaits });
    const tags = scope === undefined ? course.tags : { ...course.tags, Scope: scope };
    await keepSigningTags(ports.route53, place.HostedZoneId, Tags, tags);
    const step = course.steps.find(({ kind }) => kind !== 'remember');
    const at = planned.indexOf(step?.kind ?? '');
    if (step === undefined || at < 0) return withoutNotes(course.schedule);
    planned.splice(at, 1);
    const keep = (KmsKeys: readonly string[]) => keepSigningTags(ports.route53, place.HostedZoneId, tags, { ...tags, KmsKeys });
    const changeId = await take(ports, step, { look, place, declared, keep });
    if (changeId !== undefined) await published(ports, changeId);
  }
}

/** What had to be remembered was written. */
function withoutNotes(schedule: Schedule): Schedule {
  return { ...schedule, due: schedule.due.filter(({ name }) => name !== 'remember') };
}

interface Surroundings {
  readonly look: SigningLook;
  readonly place: SigningPlace;
  readonly declared: ZoneSigningProperties | undefined;
  readonly keep: (kmsKeys: readonly string[]) => Promise<void>;
}

/** Takes one step; gives the change to be waited for. What somebody else did at the same time is seen at the next look. */
async function take(ports: ResourcePorts, step: SigningStep, { look, place, declared, keep }: Surroundings): Promise<string | undefined> {
  const { route53 } = ports;
  const { HostedZoneId: id } = place;
  const { Keys, Tags } = look.live.Seen;
  switch (step.kind) {
    case 'create-key':
      return (await createKey(ports, step.key, place, declared?.KmsArn))?.changeId;
    case 'activate-key':
      return (await route53.activateKeySigningKey(id, step.key))?.changeId;
    case 'deactivate-key':
      return (await route53.deactivateKeySigningKey(id, step.key))?.changeId;
    case 'delete-key':
      return (await route53.deleteKeySigningKey(id, step.key))?.changeId;
    case 'enable-signing':
      return (await route53.enableSigning(id)).changeId;
    case 'disable-signing':
      return (await route53.disableSigning(id))?.changeId;
    case 'add-ds':
      return look.parentDs.add(Keys.filter(({ DsRecord }) => step.values.includes(DsRecord)));
    case 'remove-ds':
      return look.parentDs.remove(step.values, Keys);
    case 'withdraw-ds':
      for (const { seen, ds } of look.formers) {
        const changeId = seen.Place === 'by-hand' ? undefined : await ds.remove(step.values, Keys);
        if (changeId !== undefined) await published(ports, changeId);
      }
      return undefined;
    case 'delete-kms-key':
      await retireKmsKey(ports, kmsAlias(id, step.key));
      await keep(Tags.KmsKeys.filter((key) => key !== step.key));
      return undefined;
    case 'forget':
      await dropSigningTags(route53, id);
      return undefined;
    case 'remember':
      return undefined;
  }
}

async function createKey(ports: ResourcePorts, name: string, { HostedZoneId, ZoneName }: SigningPlace, given: string | undefined) {
  const kmsArn = given ?? (await ensureKmsKey(ports, kmsAlias(HostedZoneId, kmsKeyName(name)), `DNSSEC of ${ZoneName} by apex53`));
  try {
    // Whether it is made twice is decided by the name; references are never taken again.
    const callerReference = `apex53.${tokenOf(HostedZoneId, name, String(ports.clock.now()))}`;
    return await ports.route53.createKeySigningKey({ hostedZoneId: HostedZoneId, name, kmsArn, callerReference });
  } catch (error) {
    if (Apex53Error.is(error) && error.details.awsCode === 'InvalidKMSArn')
      throw new Apex53Error(
        'KmsKeyUnusable',
        `Route 53 cannot sign ${ZoneName} with ${kmsArn}: it takes an enabled, asymmetric KMS key of us-east-1 with spec ECC_NIST_P256 for signing, whose policy lets dnssec-route53.amazonaws.com do kms:DescribeKey, kms:GetPublicKey and kms:Sign. ${error.message}`,
        { details: { ...error.details, kmsArn }, cause: error },
      );
    throw error;
  }
}

/** INSYNC: on all name servers (API Reference, GetChange). */
async function published({ route53, clock }: ResourcePorts, changeId: string): Promise<void> {
  const look = async () => ((await route53.getChange(changeId)) === 'INSYNC' ? settled : { settled: false as const, status: 'PENDING' });
  await waitUntilSettled(`The change ${changeId}`, look, ownPatience(clock));
}
