import { Construct } from 'constructs';
import { at, type Finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import { isPrivateSource, type ZoneFeatures, type ZoneSettings, type ZoneSource } from '../synth/declarations';

const mark = Symbol.for('apex53.HostedZone');

/** Stands in for a zone name that could not be read, so that the records in the zone are still checked. */
const unreadableZoneName = DomainName.parse('unreadable.invalid');

/** A hosted zone of the tree as its records see it: what encloses them, and under which name. */
export abstract class ZoneScope extends Construct {
  /** The zone name; absolute. */
  readonly zoneName: DomainName;
  /** @internal */
  readonly source: ZoneSource;
  /** @internal */
  readonly findings: readonly Finding[];
  /** @internal */
  readonly settings: ZoneSettings & ZoneFeatures;

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    zoneName: string,
    source: ZoneSource,
    findings: readonly Finding[] = [],
    settings: ZoneSettings & ZoneFeatures = {},
  ) {
    super(scope, id);
    Object.defineProperty(this, mark, { value: true });
    const name = DomainName.tryParse(zoneName);
    this.zoneName = name.ok ? name.value : unreadableZoneName;
    this.source = source;
    this.settings = settings;
    this.findings = [...(name.ok ? [] : name.findings), ...findings].map((found) => at(this.node.path, found));
  }

  /** @internal */
  get privateZone(): boolean {
    return isPrivateSource(this.source);
  }

  /** Whether a value is a hosted zone construct, also one of another copy of the package. */
  static isHostedZone(value: unknown): value is ZoneScope {
    return typeof value === 'object' && value !== null && mark in value;
  }

  /** The nearest hosted zone that encloses a construct, the construct itself included; undefined when there is none. */
  static tryOf(construct: Construct): ZoneScope | undefined {
    return construct.node.scopes.findLast((scope) => ZoneScope.isHostedZone(scope));
  }
}
