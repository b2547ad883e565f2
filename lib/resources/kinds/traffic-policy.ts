import type { Route53Port } from '../../aws/route53-port';
import { Apex53Error } from '../../model/error';
import type { TrafficPolicyProperties } from '../../model/traffic-policy/api-shape';
import { canonicalPolicy, storedDocument } from '../../model/traffic-policy/from-api';
import { policyText } from '../../model/traffic-policy/to-api';
import type { LiveResource } from '../live-resource';
import { isMadeBy } from '../made-by';
import type { PropertyChange } from '../property-change';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { allPolicies, allVersions, unusedVersions } from '../traffic-policy-inventory';

/**
 * Traffic policies: found by name, which is unique in an account. A changed document is the next version of the same policy; only the
 * comment is changed in place.
 *
 * @see Route 53 API Reference, CreateTrafficPolicy and CreateTrafficPolicyVersion
 */
export const trafficPolicy: ResourceKind<'trafficPolicy'> = {
  kind: 'trafficPolicy',
  noun: { one: 'traffic policy', many: 'traffic policies' },
  identifiedBy: 'name',
  remembered: { as: 'trafficPolicy', lookedFor: 'unless-none' },

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

  compare(declared, live) {
    const isNewVersion = !isSameDocument(declared, live);
    const changes: PropertyChange[] = [
      ...(isNewVersion ? [{ member: 'Document', before: live.Document, after: declared.Document }] : []),
      ...(declared.Comment === live.Comment ? [] : [{ member: 'Comment', before: live.Comment, after: declared.Comment ?? '' }]),
      ...(hasTooMany(declared, live) ? [{ member: 'UnusedVersions', before: live.UnusedVersions, after: declared.UnusedVersions }] : []),
    ];
    if (changes.length === 0) return { outcome: 'same' };
    return { outcome: 'update', changes, ...(isNewVersion ? { renews: ['version'] as const } : {}) };
  },

  async read({ route53 }, { app, declared }) {
    const byName = new Map(declared.map((one) => [one.identity, one.properties]));
    const live: LiveResource<'trafficPolicy'>[] = [];
    for (const { id, name, latestVersion, versionCount } of await allPolicies(route53)) {
      const wanted = byName.get(name);
      if (wanted === undefined && !isMadeBy(app, name)) continue;
      const properties = await readVersion(route53, id, latestVersion);
      const unused =
        wanted?.UnusedVersions === undefined || versionCount - 1 <= wanted.UnusedVersions ? undefined : await unusedVersions(route53, id);
      live.push({
        kind: 'trafficPolicy',
        id,
        identity: name,
        version: latestVersion,
        properties: { ...properties, ...(unused === undefined ? {} : { UnusedVersions: unused.length }) },
        attributes: { id, version: String(latestVersion) },
      });
    }
    return live;
  },

  async create({ route53 }, { path, identity: name, properties }) {
    const created = await route53.createTrafficPolicy({ name, ...versionOf(properties) });
    if (created !== undefined) return written(created.id, created.version);
    const existing = (await allPolicies(route53)).find((policy) => policy.name === name);
    if (existing === undefined)
      throw new Apex53Error('ConcurrentChange', `The traffic policy ${name} of ${path} was there a moment ago and is gone.`);
    return bringUpToDate(route53, existing.id, properties);
  },

  update: ({ route53 }, { id, after }) => bringUpToDate(route53, id, after),

  async finish({ route53 }, { id, after: { UnusedVersions: kept } }) {
    if (kept === undefined) return;
    const unused = await unusedVersions(route53, id);
    for (const version of unused.slice(0, Math.max(0, unused.length - kept))) await route53.deleteTrafficPolicyVersion(id, version);
  },

  async delete({ route53 }, { id }) {
    for (const version of await allVersions(route53, id)) await route53.deleteTrafficPolicyVersion(id, version);
  },
};

/** The latest version as wanted: as it is, with another comment, or a new one. Somebody else may have made it by now. */
async function bringUpToDate(route53: Route53Port, id: string, wanted: TrafficPolicyProperties): Promise<WrittenResource> {
  const latest = (await allVersions(route53, id)).at(-1);
  if (latest === undefined) throw new Apex53Error('ConcurrentChange', `Somebody deleted the traffic policy ${id} in between.`);
  const existing = await readVersion(route53, id, latest);
  if (!isSameDocument(wanted, existing)) return written(id, await route53.createTrafficPolicyVersion(id, versionOf(wanted)));
  if (wanted.Comment !== existing.Comment) await route53.updateTrafficPolicyComment(id, latest, wanted.Comment ?? '');
  return written(id, latest);
}

function versionOf({ Document, Comment }: TrafficPolicyProperties): { readonly document: string; readonly comment?: string } {
  return { document: policyText(Document), ...(Comment === undefined ? {} : { comment: Comment }) };
}

function isSameDocument(one: TrafficPolicyProperties, other: TrafficPolicyProperties): boolean {
  return canonicalPolicy(one.Document) === canonicalPolicy(other.Document);
}

function hasTooMany({ UnusedVersions: most }: TrafficPolicyProperties, { UnusedVersions: count = 0 }: TrafficPolicyProperties): boolean {
  return most !== undefined && count > most;
}

async function readVersion(route53: Route53Port, id: string, version: number): Promise<TrafficPolicyProperties> {
  const found = await route53.getTrafficPolicy(id, version);
  return { Document: storedDocument(found?.document ?? ''), ...(found?.comment === undefined ? {} : { Comment: found.comment }) };
}

function written(id: string, version: number): WrittenResource {
  return { id, attributes: { id, version: String(version) } };
}
