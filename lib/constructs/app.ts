import { RootConstruct, type IConstruct } from 'constructs';
import { RememberedLookups, type LookupContext, type LookupRequest, type Lookups } from '../model/lookup/lookups';
import { findingsOf, type Result } from '../model/result';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { DeclaredRecordSet } from '../model/rules/declared';
import { finding, type Finding } from '../model/finding';
import type { Assembly } from '../synth/assembly';
import type { AppDeclaration, HealthCheckDeclaration, LookFor, ZoneDeclaration } from '../synth/declarations';
import { synthesize, trySynthesize } from '../synth/synthesize';
import { acknowledgementsAt } from './findings';
import { CidrCollection } from './cidr-collection';
import { DeclaredResource } from './declared-resource';
import { HealthCheck } from './health-check';
import { HostedZoneBase } from './hosted-zone-base';
import { RecordSource } from './record-source';
import type { ZoneScope } from './zone-scope';

const mark = Symbol.for('apex53.App');

/** Properties of an app. */
export interface AppProps {
  /**
   * The owner's name, unique among the apps of an AWS account; part of the identity of everything the app creates. Needed as
   * soon as the app has anything outside the zones it declares.
   * @default 'app'
   */
  readonly name?: string;
  /**
   * Where to look for what the app created in other services and declares no more. An app with a hosted zone of its own notes that
   * down in a tag of it; one without says it here, once it declares nothing of the sort any more, and until a deployment has taken it away.
   * @default - where it declares something, and where its zones tell
   */
  readonly lookFor?: LookFor;
}

/** What synth may know besides the tree. */
export interface SynthOptions {
  /** Answers of earlier look-ups, as the context file keeps them. @default - none */
  readonly context?: LookupContext;
}

/** A construct with the record sets it declares, or its findings. */
interface DeclaredSource {
  readonly source: RecordSource;
  readonly recordSets: Result<readonly ResourceRecordSet[]>;
}

/**
 * The root of the tree: what one program declares.
 *
 * @example
 * ```ts
 * const app = new App({ name: 'shop-dns' });
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
 * app.synth().hostedZones[0]?.recordSets[0]?.recordSet.Name; // => 'www.example.com.'
 * ```
 */
export class App extends RootConstruct {
  private readonly appName: string | undefined;
  private readonly lookFor: LookFor | undefined;

  constructor(props: AppProps = {}) {
    super();
    Object.defineProperty(this, mark, { value: true });
    this.appName = props.name;
    this.lookFor = props.lookFor;
  }

  /** Whether a value is an app, also one of another copy of the package. */
  static isApp(value: unknown): value is App {
    return typeof value === 'object' && value !== null && mark in value;
  }

  /**
   * The assembly: everything declared, as plain and stable JSON.
   *
   * @throws Apex53Error `SynthesisFailed` with every finding, when one of them is an error.
   */
  synth({ context = {} }: SynthOptions = {}): Assembly {
    return synthesize(this.declaration(new RememberedLookups(context)));
  }

  /** Every finding about what is declared, errors first, each with its acknowledgement where there is one; nothing is thrown. */
  lint({ context = {} }: SynthOptions = {}): readonly Finding[] {
    return trySynthesize(this.declaration(new RememberedLookups(context))).findings;
  }

  /** The look-ups that targets ask for and nothing remembered answers, each once. */
  missingLookups({ context = {} }: SynthOptions = {}): readonly LookupRequest[] {
    const lookups = new RememberedLookups(context);
    this.declaration(lookups);
    return lookups.missing;
  }

  private declaration(lookups: Lookups): AppDeclaration {
    const all = this.node.findAll();
    const sources = all.filter((construct) => RecordSource.isRecordSource(construct));
    const declared = sources.map((source) => ({ source, recordSets: source.recordSets(lookups) }));
    const zones = all.filter((construct) => HostedZoneBase.isHostedZone(construct));
    const checks = all.filter((construct) => HealthCheck.isHealthCheck(construct));
    const resources = all.filter((construct) => DeclaredResource.isDeclaredResource(construct));
    const acknowledgements = all.map(acknowledgementsAt);
    return {
      ...(this.appName === undefined ? {} : { name: this.appName }),
      ...(this.lookFor === undefined ? {} : { lookFor: this.lookFor }),
      zones: declareZones(zones, declared),
      healthChecks: checks.map(declareHealthCheck),
      resources: [
        ...all.filter((construct) => CidrCollection.isCidrCollection(construct)).map(({ declaration }) => declaration),
        ...resources.map(({ declaration }) => declaration),
      ],
      findings: [
        ...zones.flatMap(({ findings }) => findings),
        ...resources.flatMap(({ findings }) => findings),
        ...declared.flatMap(({ recordSets }) => findingsOf(recordSets)),
        ...foreignZoneFindings(sources, zones),
        ...foreignChildFindings(checks),
        ...all.flatMap(validationFindings),
        ...acknowledgements.flatMap(({ findings }) => findings),
      ],
      acknowledgements: acknowledgements.flatMap(({ given }) => given),
    };
  }
}

function declareZones(zones: readonly HostedZoneBase[], declared: readonly DeclaredSource[]): ZoneDeclaration[] {
  const contents = new Map<ZoneScope, { recordSets: DeclaredRecordSet[]; incomplete: boolean }>(
    zones.map((zone) => [zone, { recordSets: [], incomplete: false }]),
  );
  for (const { source, recordSets } of declared) {
    const content = source.zone === undefined ? undefined : contents.get(source.zone);
    if (content === undefined) continue;
    const { path } = source.node;
    if (!recordSets.ok) content.incomplete = true;
    else for (const rrset of recordSets.value) content.recordSets.push({ path, rrset, ...source.ownership });
  }
  return Array.from(contents, ([zone, { recordSets, incomplete }]) => ({
    path: zone.node.path,
    zoneName: zone.zoneName,
    source: zone.source,
    ...zone.settings,
    recordSets,
    incomplete,
  }));
}

/** Records given a zone of another app: their record sets would get lost. */
function foreignZoneFindings(sources: readonly RecordSource[], zones: readonly HostedZoneBase[]): Finding[] {
  const own = new Set<ZoneScope>(zones);
  return sources
    .filter(({ zone }) => zone !== undefined && !own.has(zone))
    .map((source) =>
      finding('ZoneMissing', {
        path: source.node.path,
        message: 'The hosted zone given is not part of this app.',
        value: source.zone?.node.path ?? '',
      }),
    );
}

/** Children of another app that would be taken for this app's own check of the same path; a path that is not there is told with all others. */
function foreignChildFindings(checks: readonly HealthCheck[]): Finding[] {
  const own = new Set(checks);
  const paths = new Set(checks.map(({ node }) => node.path));
  return checks.flatMap(({ node: { path }, children }) =>
    children.flatMap((child) => {
      if (typeof child === 'string' || own.has(child) || !paths.has(child.node.path)) return [];
      const { path: value } = child.node;
      return [
        finding('ReferenceUnknown', {
          path,
          message: `The health check given is of another app, though this one has a ${value} too.`,
          value,
        }),
      ];
    }),
  );
}

function declareHealthCheck(check: HealthCheck): HealthCheckDeclaration {
  return {
    path: check.node.path,
    ...(check.zone === undefined ? {} : { zonePath: check.zone.node.path }),
    config: check.config,
    ...(check.callerReference === undefined ? {} : { callerReference: check.callerReference }),
    tags: check.tags,
  };
}

/** What validations that people registered on their own constructs say. */
function validationFindings(construct: IConstruct): Finding[] {
  return construct.node.validate().map((message) => finding('ConstructInvalid', { path: construct.node.path, message }));
}
