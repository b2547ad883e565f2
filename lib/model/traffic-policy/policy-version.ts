/** A version of a traffic policy. */
export interface PolicyVersion {
  readonly policyId: string;
  readonly version: number;
}

/** The one text of a version, such as `12345678-aaaa-bbbb-cccc-1234567890ab 2`. */
export function policyVersionKey({ policyId, version }: PolicyVersion): string {
  return `${policyId} ${version}`;
}
