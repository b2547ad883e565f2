import type { ApiRegistrarKey } from '../model/registrar/api-shape';
import type { ServiceCalls } from './service-calls';

/** By which the port of Route 53 Domains is known among those of services. */
export const registrarService = 'route53domains';

/** The registrar is there and nowhere else (AWS General Reference, Route 53 endpoints and quotas). */
export const registrarRegion = 'us-east-1';

/** A key that the registrar has published a DS record of. */
export interface RegistrarKeyDescription extends Partial<ApiRegistrarKey> {
  readonly Id?: string;
  readonly KeyTag?: number;
  readonly DigestType?: number;
  readonly Digest?: string;
}

/** A domain as the registrar tells of it; its contacts, which are personal data, are not read. */
export interface DomainDescription {
  readonly DomainName?: string;
  readonly Nameservers?: readonly { readonly Name: string }[];
  readonly AutoRenew?: boolean;
  readonly AdminPrivacy?: boolean;
  readonly RegistrantPrivacy?: boolean;
  readonly TechPrivacy?: boolean;
  /** EPP status codes, such as `clientTransferProhibited`. */
  readonly StatusList?: readonly string[];
  readonly DnssecKeys?: readonly RegistrarKeyDescription[];
}

/** An operation at a registry, which may take hours. */
export interface OperationDescription {
  readonly OperationId?: string;
  readonly Status?: string;
  readonly StatusFlag?: string;
  readonly Message?: string;
  readonly DomainName?: string;
  readonly Type?: string;
}

interface OfDomain {
  readonly DomainName: string;
}

interface Started {
  readonly OperationId?: string;
}

/** The calls of Route 53 Domains in use: none registers, transfers, renews or deletes a domain (Route 53 Domains API Reference). */
export interface RegistrarCallTable {
  readonly GetDomainDetail: { input: OfDomain; output: DomainDescription };
  readonly GetOperationDetail: { input: { readonly OperationId: string }; output: OperationDescription };
  readonly ListOperations: {
    input: { readonly Marker?: string; readonly MaxItems?: number; readonly Status?: readonly string[]; readonly Type?: readonly string[] };
    output: { readonly Operations?: readonly OperationDescription[]; readonly NextPageMarker?: string };
  };
  readonly UpdateDomainNameservers: {
    input: OfDomain & { readonly Nameservers: readonly { readonly Name: string }[] };
    output: Started;
  };
  readonly EnableDomainTransferLock: { input: OfDomain; output: Started };
  readonly DisableDomainTransferLock: { input: OfDomain; output: Started };
  readonly EnableDomainAutoRenew: { input: OfDomain; output: object };
  readonly DisableDomainAutoRenew: { input: OfDomain; output: object };
  readonly UpdateDomainContactPrivacy: {
    input: OfDomain & { readonly AdminPrivacy: boolean; readonly RegistrantPrivacy: boolean; readonly TechPrivacy: boolean };
    output: Started;
  };
  readonly AssociateDelegationSignerToDomain: { input: OfDomain & { readonly SigningAttributes: ApiRegistrarKey }; output: Started };
  readonly DisassociateDelegationSignerFromDomain: { input: OfDomain & { readonly Id: string }; output: Started };
}

export type RegistrarCalls = ServiceCalls<RegistrarCallTable>;
