import type { Route53Port } from './route53-port';

/** The calls of a port. */
export type Route53Calls = { readonly [M in keyof Route53Port as Route53Port[M] extends Call ? M : never]: Route53Port[M] };
type Call = (...given: never[]) => Promise<unknown>;
type Given<M extends keyof Route53Calls> = Parameters<Route53Calls[M]>;
type Answer<M extends keyof Route53Calls> = Awaited<ReturnType<Route53Calls[M]>>;

/** In which account a call has to be made. */
interface AccountRoute<M extends keyof Route53Calls> {
  /** The hosted zone or change that the call is about; undefined for a call that is made in the app's own account. */
  readonly about: (...given: Given<M>) => string | undefined;
  /** The zones and changes that its answer tells of: they lie in the account that answered. @default - none */
  readonly tells?: (answer: Answer<M>) => readonly string[];
}

const zoneGiven = { about: (hostedZoneId: string): string => hostedZoneId };
const zoneOf = { about: ({ hostedZoneId }: { readonly hostedZoneId: string }): string => hostedZoneId };
const changeOf = { tells: (answer: { readonly changeId?: string } | undefined): readonly string[] => present(answer?.changeId) };
const ofApp = { about: (): undefined => undefined };

/** For each call in which account it is made. Health checks, CIDR collections and traffic policies lie in the app's own (decision 21). */
export const accountRoutes: { readonly [M in keyof Route53Calls]: AccountRoute<M> } = {
  listHostedZonesByName: { ...ofApp, tells: ({ hostedZones }) => hostedZones.map(({ id }) => id) },
  getHostedZone: { ...zoneGiven, tells: (answer) => present(answer?.hostedZone.id) },
  createHostedZone: { ...ofApp, tells: (answer) => [...present(answer?.id), ...present(answer?.changeId)] },
  updateHostedZoneComment: zoneGiven,
  deleteHostedZone: zoneGiven,
  associateVpc: { ...zoneGiven, ...changeOf },
  disassociateVpc: { ...zoneGiven, ...changeOf },
  listHostedZonesByVpc: ofApp,
  listVpcAuthorizations: zoneGiven,
  createVpcAuthorization: zoneGiven,
  deleteVpcAuthorization: zoneGiven,
  listResourceRecordSets: zoneGiven,
  changeResourceRecordSets: { ...zoneGiven, ...changeOf },
  getChange: { about: (changeId) => changeId },
  listHealthChecks: ofApp,
  createHealthCheck: ofApp,
  updateHealthCheck: ofApp,
  deleteHealthCheck: ofApp,
  listCidrCollections: ofApp,
  createCidrCollection: ofApp,
  changeCidrCollection: ofApp,
  deleteCidrCollection: ofApp,
  listCidrBlocks: ofApp,
  listTrafficPolicies: ofApp,
  getTrafficPolicy: ofApp,
  listTrafficPolicyVersions: ofApp,
  createTrafficPolicy: ofApp,
  createTrafficPolicyVersion: ofApp,
  updateTrafficPolicyComment: ofApp,
  deleteTrafficPolicyVersion: ofApp,
  listTrafficPolicyInstances: ofApp,
  getTrafficPolicyInstance: ofApp,
  createTrafficPolicyInstance: ofApp,
  updateTrafficPolicyInstance: ofApp,
  deleteTrafficPolicyInstance: ofApp,
  listRecordSetProtections: zoneGiven,
  createRecordSetProtections: zoneGiven,
  deleteRecordSetProtections: zoneGiven,
  getAcceleratedRecovery: zoneGiven,
  setAcceleratedRecovery: zoneGiven,
  listQueryLoggingConfigs: { about: ({ hostedZoneId }) => hostedZoneId },
  createQueryLoggingConfig: zoneOf,
  deleteQueryLoggingConfig: zoneOf,
  listReusableDelegationSets: ofApp,
  listHostedZonesOfDelegationSet: ofApp,
  createReusableDelegationSet: ofApp,
  deleteReusableDelegationSet: ofApp,
  listTags: { about: (resource, [id]) => (resource === 'hostedzone' ? id : undefined) },
  addTags: { about: (resource, id) => (resource === 'hostedzone' ? id : undefined) },
  removeTags: { about: (resource, id) => (resource === 'hostedzone' ? id : undefined) },
  getDnssec: zoneGiven,
  createKeySigningKey: { ...zoneOf, ...changeOf },
  activateKeySigningKey: { ...zoneGiven, ...changeOf },
  deactivateKeySigningKey: { ...zoneGiven, ...changeOf },
  deleteKeySigningKey: { ...zoneGiven, ...changeOf },
  enableSigning: { ...zoneGiven, ...changeOf },
  disableSigning: { ...zoneGiven, ...changeOf },
};

function present(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
