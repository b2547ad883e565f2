import type { ServiceCalls } from './service-calls';

/** By which the port of KMS is known among those of services. */
export const kmsService = 'kms';

/** KMS keys that sign zones are there and nowhere else (Route 53 Developer Guide, Working with customer managed keys for DNSSEC). */
export const signingKeyRegion = 'us-east-1';

/** A KMS key as far as it is looked at. */
export interface KmsKeyDescription {
  readonly KeyId?: string;
  readonly Arn?: string;
  readonly AWSAccountId?: string;
  /** Such as `Enabled` or `PendingDeletion`. */
  readonly KeyState?: string;
}

interface OfKey {
  readonly KeyId: string;
}

interface KmsTag {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** The calls of KMS in use (KMS API Reference). */
export interface KmsCallTable {
  readonly CreateKey: {
    input: { readonly KeySpec: string; readonly KeyUsage: string; readonly Description: string; readonly Tags: readonly KmsTag[] };
    output: { readonly KeyMetadata?: KmsKeyDescription };
  };
  readonly DescribeKey: { input: OfKey; output: { readonly KeyMetadata?: KmsKeyDescription } };
  readonly PutKeyPolicy: { input: OfKey & { readonly PolicyName: string; readonly Policy: string }; output: object };
  readonly CreateAlias: { input: { readonly AliasName: string; readonly TargetKeyId: string }; output: object };
  readonly DeleteAlias: { input: { readonly AliasName: string }; output: object };
  readonly ScheduleKeyDeletion: { input: OfKey & { readonly PendingWindowInDays: number }; output: object };
  readonly ListKeys: {
    input: { readonly Limit: number; readonly Marker?: string };
    output: { readonly Keys?: readonly { readonly KeyId?: string }[]; readonly Truncated?: boolean; readonly NextMarker?: string };
  };
  readonly ListResourceTags: { input: OfKey & { readonly Limit: number }; output: { readonly Tags?: readonly Partial<KmsTag>[] } };
}

export type KmsCalls = ServiceCalls<KmsCallTable>;
