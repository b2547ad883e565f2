import { Apex53Error } from '../model/error';
import type { ClusterEndpoint } from '../model/recovery/cluster-endpoint';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import { DomainName } from '../model/name/domain-name';
import { isRecordType } from '../model/rdata/record-type';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { maxControlsAtOnce, type Failover, type RecoveryRunbook, type RunbookControl, type RunbookZone } from './runbook';
import type { SafetyRule } from '../model/recovery/safety-rules';
import { runbookWorld } from './runbook-world';

/**
 * The runbook in a file's text.
 *
 * @throws Apex53Error `RunbookInvalid` with everything that cannot be, each with its place.
 */
export function parseRunbook(text: string, file: string): RecoveryRunbook {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw invalid(file, [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const reader = new Reader();
  const runbook = readRunbook(reader.object(content, 'the runbook'), reader);
  if (reader.problems.length > 0) throw invalid(file, reader.problems);
  // What reads the zones knows best what they can hold.
  runbookWorld(runbook, new Map());
  return runbook;
}

function invalid(file: string, problems: readonly string[]): Apex53Error {
  const [only] = problems;
  const what = problems.length === 1 ? (only ?? '') : problems.map((problem) => `\n  ${problem}`).join('');
  return new Apex53Error('RunbookInvalid', `The recovery runbook ${file} cannot be used: ${what}`, { details: { path: file, problems } });
}

type Members = Readonly<Record<string, unknown>>;

/** Reads members, and notes what each lacks, so that all of it is told at once. */
class Reader {
  readonly problems: string[] = [];

  object(value: unknown, place: string): Members {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
    return this.wrong(place, value, 'an object', {});
  }

  list(value: unknown, place: string): readonly unknown[] {
    return Array.isArray(value) ? (value as readonly unknown[]) : this.wrong(place, value, 'a list', []);
  }

  text(value: unknown, place: string): string {
    return typeof value === 'string' && value !== '' ? value : this.wrong(place, value, 'a text', '');
  }

  oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]], place: string): T {
    return allowed.find((one) => one === value) ?? this.wrong(place, value, `one of ${allowed.join(', ')}`, allowed[0]);
  }

  wrong<T>(place: string, value: unknown, wanted: string, standIn: T): T {
    this.problems.push(`${place} is ${value === undefined ? 'missing' : JSON.stringify(value)}; it has to be ${wanted}`);
    return standIn;
  }
}

function readRunbook(content: Members, reader: Reader): RecoveryRunbook {
  if (content.formatVersion !== 1) reader.wrong('formatVersion', content.formatVersion, '1', 1);
  const endpoints = readEndpoints(content.endpoints, 'endpoints', reader);
  const failovers = Object.entries(reader.object(content.failovers, 'failovers')).map(
    ([name, failover]) => [name, readFailover(failover, `failovers.${name}`, reader)] as const,
  );
  return {
    formatVersion: 1,
    endpoints,
    failovers: Object.fromEntries(failovers),
    safetyRules: reader.list(content.safetyRules ?? [], 'safetyRules').map((rule, i) => readRule(rule, `safetyRules[${i}]`, reader)),
    zones: reader.list(content.zones ?? [], 'zones').map((zone, i) => readZone(zone, `zones[${i}]`, reader)),
    healthChecks: Object.fromEntries(
      Object.entries(reader.object(content.healthChecks ?? {}, 'healthChecks')).map(([id, config]) => {
        const place = `healthChecks.${id}`;
        const members = reader.object(config, place);
        reader.text(members.Type, `${place}.Type`);
        return [id, members as unknown as ApiHealthCheckConfig];
      }),
    ),
  };
}

function readEndpoints(value: unknown, place: string, reader: Reader): readonly ClusterEndpoint[] {
  if (Array.isArray(value) && value.length === 0) reader.wrong(place, [], 'the five endpoints of the cluster', []);
  return reader.list(value, place).map((entry, i) => {
    const at = `${place}[${i}]`;
    const { endpoint, region } = reader.object(entry, at);
    const url = reader.text(endpoint, `${at}.endpoint`);
    if (url !== '' && !(URL.canParse(url) && /^https?:\/\//.test(url))) reader.wrong(`${at}.endpoint`, url, 'a URL', '');
    return { endpoint: url, region: reader.text(region, `${at}.region`) };
  });
}

function readFailover(value: unknown, place: string, reader: Reader): Failover {
  const { cells, endpoints, questions } = reader.object(value, place);
  const read = Object.entries(reader.object(cells, `${place}.cells`)).map(([name, controls]) => {
    const at = `${place}.cells.${name}`;
    const list = reader.list(controls, at).map((control, i) => readControl(control, `${at}[${i}]`, reader));
    if (Array.isArray(controls) && list.length === 0) reader.wrong(at, [], 'at least one routing control', []);
    return [name, list] as const;
  });
  if (typeof cells === 'object' && read.length < 2)
    reader.problems.push(`${place}.cells has ${read.length} of the two or more cells that a failover goes between`);
  const arns = new Set(read.flatMap(([, controls]) => controls.map(({ arn }) => arn)));
  if (arns.size > maxControlsAtOnce)
    reader.problems.push(
      `${place} has ${arns.size} routing controls; at most ${maxControlsAtOnce} change in one transaction, so make two failovers of it`,
    );
  return {
    cells: Object.fromEntries(read),
    ...(endpoints === undefined ? {} : { endpoints: readEndpoints(endpoints, `${place}.endpoints`, reader) }),
    questions: reader.list(questions ?? [], `${place}.questions`).map((question, i) => {
      const at = `${place}.questions[${i}]`;
      const { name, type } = reader.object(question, at);
      return { name: readName(name, `${at}.name`, reader), type: readType(type, `${at}.type`, reader) };
    }),
  };
}

function readControl(value: unknown, place: string, reader: Reader): RunbookControl {
  const { name, arn } = reader.object(value, place);
  return { name: reader.text(name, `${place}.name`), arn: reader.text(arn, `${place}.arn`) };
}

function readRule(value: unknown, place: string, reader: Reader): SafetyRule {
  const rule = reader.object(value, place);
  const texts = (member: string) =>
    reader.list(rule[member], `${place}.${member}`).map((one, i) => reader.text(one, `${place}.${member}[${i}]`));
  const shared = {
    arn: reader.text(rule.arn, `${place}.arn`),
    name: reader.text(rule.name, `${place}.name`),
    controls: texts('controls'),
    type: reader.oneOf(rule.type, ['AND', 'OR', 'ATLEAST'], `${place}.type`),
    threshold: typeof rule.threshold === 'number' ? rule.threshold : reader.wrong(`${place}.threshold`, rule.threshold, 'a number', 0),
    inverted: typeof rule.inverted === 'boolean' ? rule.inverted : reader.wrong(`${place}.inverted`, rule.inverted, 'true or false', false),
  };
  const kind = reader.oneOf(rule.kind, ['assertion', 'gating'], `${place}.kind`);
  return kind === 'assertion' ? { kind, ...shared } : { kind, ...shared, targets: texts('targets') };
}

function readZone(value: unknown, place: string, reader: Reader): RunbookZone {
  const { name, recordSets } = reader.object(value, place);
  return {
    name: readName(name, `${place}.name`, reader),
    recordSets: reader.list(recordSets, `${place}.recordSets`).map((set, i) => {
      const at = `${place}.recordSets[${i}]`;
      const members = reader.object(set, at);
      reader.text(members.Name, `${at}.Name`);
      reader.text(members.Type, `${at}.Type`);
      return members as unknown as ApiResourceRecordSet;
    }),
  };
}

function readName(value: unknown, place: string, reader: Reader): string {
  const text = reader.text(value, place);
  const name = DomainName.tryParse(text === '' ? '.' : text);
  return name.ok ? name.value.toText() : reader.wrong(place, text, 'a domain name', '.');
}

function readType(value: unknown, place: string, reader: Reader): string {
  const type = reader.text(value, place);
  return type === '' || isRecordType(type) ? type : reader.wrong(place, type, 'a record type of Route 53', '');
}
