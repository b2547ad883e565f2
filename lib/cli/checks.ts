import { Apex53Error } from '../model/error';
import type { LookupContext } from '../model/lookup/lookups';
import { count, plainText } from '../render/plain';
import type { Style } from '../render/style';
import type { CheckReport } from '../resolvers/checks/check-aliases';
import type { CheckResult } from '../resolvers/checks/check-result';
import type { ZoneToCheck } from '../resolvers/checks/checked-alias';
import type { Assembly, AssemblyHostedZone } from '../synth/assembly';
import type { DeployOptions } from './options';
import type { Terminal } from './terminal';

/** The zones of an assembly, as far as checks want them. A zone imported by its id may be private or not. */
export function zonesToCheck({ hostedZones }: Assembly): readonly ZoneToCheck[] {
  return hostedZones.map(({ source, recordSets }) => ({ ...knownOf(source), recordSets }));
}

function knownOf(source: AssemblyHostedZone['source']): Pick<ZoneToCheck, 'hostedZoneId' | 'privateZone'> {
  switch (source.kind) {
    case 'declared':
      return { privateZone: source.vpcs !== undefined };
    case 'looked-up':
      return { privateZone: source.privateZone };
    case 'imported':
      return { hostedZoneId: source.hostedZoneId };
  }
}

/**
 * Checks the alias targets of a deployment, where that is wanted: unless told otherwise, where Route 53 itself is deployed to, or where
 * other services have endpoints of their own too.
 *
 * @throws Apex53Error `ChecksFailed` when there are errors that the options do not let pass.
 */
export async function checkBeforeDeploy(
  assembly: Assembly,
  context: LookupContext,
  options: DeployOptions,
  terminal: Terminal,
): Promise<CheckReport | undefined> {
  if (!(options.checks ?? wantsChecks(options))) return undefined;
  const { checkAliases } = await import('../resolvers/checks/check-aliases.js');
  const report = await checkAliases(zonesToCheck(assembly), { context });
  const refused = report.results.filter(({ code, severity }) => severity === 'error' && !options.ignoreCheck.includes(code));
  terminal.err(resultsText(report.results, terminal.errStyle));
  if (refused.length === 0) return report;
  throw new Apex53Error(
    'ChecksFailed',
    `The checks of alias targets found ${count(refused.length, 'error')}; nothing was changed. ` +
      `If they are meant, pass ${[...new Set(refused.map(({ code }) => `--ignore-check ${code}`))].join(' ')}, or --no-checks.`,
    { details: { results: report.results } },
  );
}

function wantsChecks({ local, endpoint }: DeployOptions): boolean {
  const endpoints = Object.entries(process.env).filter(([name, value]) => name.startsWith('AWS_ENDPOINT_URL') && (value ?? '') !== '');
  const elsewhere = local === true || endpoint !== undefined || endpoints.some(([name]) => name === 'AWS_ENDPOINT_URL_ROUTE_53');
  return !elsewhere || endpoints.some(([name]) => name !== 'AWS_ENDPOINT_URL_ROUTE_53');
}

/** What checks found, as people read it. */
export function resultsText(results: readonly CheckResult<string>[], style: Style): string {
  return results.map((result) => `${resultLines(result, style).join('\n')}\n`).join('');
}

function resultLines({ code, severity, path, recordSet, target, message, fix, source }: CheckResult<string>, style: Style): string[] {
  const label = { error: style.red, warning: style.yellow, unknown: style.cyan }[severity](severity);
  const place = [path, recordSet].filter((part) => part !== undefined).map((part) => plainText(part));
  return [
    `${label} ${style.bold(code)} at ${place.join(' · ')}`,
    `  ${plainText(message)}`,
    `  target:  ${plainText(target)}`,
    `  to do:   ${plainText(fix)}`,
    style.dim(`  source:  ${source}`),
  ];
}

/** What a summary counts. */
interface ReportCounts {
  readonly aliases: number;
  readonly delegations?: number;
  readonly askedOver?: readonly string[];
  readonly results: readonly Pick<CheckResult<string>, 'severity'>[];
}

/** How many aliases and delegations were checked, and what that came to, in one line. */
export function reportSummary({ aliases, delegations = 0, askedOver = [], results }: ReportCounts): string {
  const counted = (severity: CheckResult['severity']) => results.filter((result) => result.severity === severity).length;
  if (aliases + delegations === 0) return 'No alias points to a resource of AWS.';
  const checked = [count(aliases, 'alias', 'aliases'), ...(delegations === 0 ? [] : [count(delegations, 'delegation')])].join(' and ');
  const over = askedOver.length === 0 ? '' : ` (name servers answered over ${askedOver.join(' and ')})`;
  return `${checked} checked${over}: ${count(counted('error'), 'error')}, ${count(counted('warning'), 'warning')}, ${counted('unknown')} unknown.`;
}
