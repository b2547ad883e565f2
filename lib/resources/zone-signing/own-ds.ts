import { canonicalDs } from '../../dnssec/facts';
import type { SeenKey } from '../../model/dnssec/zone-signing';
import { DomainName } from '../../model/name/domain-name';
import { dsOfDnskey } from '../../model/rdata/dnskey';
import { dsDigestTypes } from '../../model/rdata/ds';

/** A DS value in the form in which values are compared: those of one key are one, by whichever digest a registry publishes it. */
export function ownDs(zoneName: string, keys: readonly SeenKey[]): (value: string) => string {
  const name = DomainName.fromCanonicalText(zoneName);
  const known = new Map(
    keys.flatMap(({ Algorithm, Flags, PublicKey, DsRecord }) => {
      const key = { algorithm: Algorithm, flags: Flags, publicKey: Buffer.from(PublicKey, 'base64') };
      return (Object.keys(dsDigestTypes) as (keyof typeof dsDigestTypes)[]).map((type): [string, string] => {
        const { keyTag, algorithm, digestType, digest } = dsOfDnskey(name, key, type);
        return [canonicalDs(`${keyTag} ${algorithm} ${digestType} ${digest}`), DsRecord];
      });
    }),
  );
  return (value) => known.get(canonicalDs(value)) ?? canonicalDs(value);
}
