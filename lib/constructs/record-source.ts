import { Construct } from 'constructs';
import { at, finding } from '../model/finding';
import { qualifyInZone, type NameInput } from '../model/name/qualify';
import type { DomainName } from '../model/name/domain-name';
import type { Lookups } from '../model/lookup/lookups';
import { failure, findingsOf, success, type Result } from '../model/result';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { DeclaredRecordSet } from '../model/rules/declared';
import { ZoneScope } from './zone-scope';

const mark = Symbol.for('apex53.RecordSource');

/** TTL of record sets whose declaration names none, in seconds. */
export const defaultTtlSeconds = 300;

/** In which zone a construct declares record sets, and how it holds on to them. */
export interface RecordOwnership {
  /**
   * The hosted zone.
   * @default - the nearest hosted zone that encloses the construct
   */
  readonly zone?: ZoneScope;
  /**
   * Whether record sets that already exist in a shared zone with other content are taken over; otherwise they are conflicts. What
   * another app owns is a conflict in any case, until that app releases it.
   * @default - as the zone says
   */
  readonly adopt?: boolean;
  /**
   * Whether the record sets are never deleted, also not when they are no longer declared. To give the protection up, deploy once with
   * `protect` taken away, and only then take the record away.
   *
   * `'service'` has Route 53 itself refuse every change and deletion besides, whoever asks for it: a protection is made of name and type once
   * the record sets are there. To change one, deploy it without `'service'`, which takes the protection away first.
   * @default false
   */
  readonly protect?: boolean | 'service';
}

/** Where a record lies. */
export interface RecordPlace extends RecordOwnership {
  /**
   * Name of the record: relative to the zone, or absolute with a final dot, or ending with the zone name. Nothing, or `@`, is the apex.
   * @default - the apex
   */
  readonly name?: NameInput;
}

/** What a declaration of record sets may depend on besides its own properties. */
export interface DeclarationSite {
  readonly zoneName: DomainName;
  /** Whether the zone is known to be private. */
  readonly privateZone: boolean;
  readonly lookups: Lookups;
}

/** A construct that declares record sets in one hosted zone; what they are is made out at synth. */
export abstract class RecordSource extends Construct {
  /** @internal */
  readonly zone: ZoneScope | undefined;
  /** @internal */
  readonly ownership: Pick<DeclaredRecordSet, 'adopt' | 'protect' | 'serviceProtected'>;
  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    place: RecordOwnership,
    private readonly declare: (site: DeclarationSite) => Result<readonly ResourceRecordSet[]>,
  ) {
    super(scope, id);
    Object.defineProperty(this, mark, { value: true });
    this.zone = place.zone ?? ZoneScope.tryOf(scope);
    const { adopt, protect = false } = place;
    this.ownership = {
      ...(adopt === undefined ? {} : { adopt }),
      ...(protect === false ? {} : { protect: true }),
      ...(protect === 'service' ? { serviceProtected: true } : {}),
    };
  }

  /** @internal */
  recordSets(lookups: Lookups): Result<readonly ResourceRecordSet[]> {
    const { zone } = this;
    const declared = zone === undefined ? withoutZone : this.declare({ zoneName: zone.zoneName, privateZone: zone.privateZone, lookups });
    const here = findingsOf(declared).map((found) => at(this.node.path, found));
    return declared.ok ? success(declared.value, here) : failure(...here);
  }

  /** Whether a value is a construct that declares record sets, also one of another copy of the package. */
  static isRecordSource(value: unknown): value is RecordSource {
    return typeof value === 'object' && value !== null && mark in value;
  }
}

const withoutZone: Result<never> = { ok: false, findings: [finding('ZoneMissing', { message: 'The record lies in no hosted zone.' })] };

/** The record sets made for the qualified name, or the findings about name and record sets alike. */
export function atName(
  place: RecordPlace,
  { zoneName }: DeclarationSite,
  make: (name: DomainName) => Result<readonly ResourceRecordSet[]>,
): Result<readonly ResourceRecordSet[]> {
  const name = qualifyInZone(place.name, zoneName);
  const made = make(name.ok ? name.value : zoneName);
  if (name.ok) return made;
  return { ok: false, findings: [...name.findings, ...(made.ok ? [] : made.findings)] };
}

/** One record set, or the findings about its values. */
export function oneRecordSet(rrset: Result<ResourceRecordSet>): Result<readonly ResourceRecordSet[]> {
  return rrset.ok ? success([rrset.value]) : rrset;
}
