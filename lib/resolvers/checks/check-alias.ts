import type { AliasService } from '../../aliases/service';
import { hasDnsName, type TargetFacts } from '../target-facts';
import type { CheckedAlias } from './checked-alias';
import { checkResult, type CheckResult } from './check-result';
import type { Inspection } from './inspection';

/** Everything that is wrong, doubtful or unknown of an alias, given what the services told of its target. */
export function checkAlias(alias: CheckedAlias, service: AliasService | undefined, inspection: Inspection): readonly CheckResult[] {
  return [...checkPrivateZone(alias, service), ...checkTarget(alias, service, inspection)];
}

function checkPrivateZone(alias: CheckedAlias, service: AliasService | undefined): CheckResult[] {
  if (alias.privateZone !== true || service?.privateZone !== 'refused') return [];
  return [checkResult('PrivateZoneForbidden', alias, `Route 53 takes no alias to a ${service.title} in a private zone.`)];
}

function checkTarget(alias: CheckedAlias, service: AliasService | undefined, inspection: Inspection): readonly CheckResult[] {
  const target = alias.dnsName.toDisplay();
  switch (inspection.outcome) {
    case 'claimable':
      return [checkResult('TargetClaimable', alias, inspection.what)];
    case 'gone':
      return [checkResult('TargetGone', alias, `${target} does not exist in the DNS.`)];
    case 'elsewhere':
      return [checkResult('TargetElsewhere', alias, inspection.what)];
    case 'unasked':
      return [checkResult('TargetUnasked', alias, inspection.reasons.map((reason) => reason.replace(/[^.]$/, '$&.')).join(' '))];
    case 'unrecognized':
      return [checkResult('TargetUnrecognized', alias, `No service is known whose names look like ${target}.`)];
    case 'found':
      return inspection.renamed
        ? [checkResult('LookupOutdated', alias, `${inspection.facts.label} has the name ${inspection.facts.dnsName} now.`)]
        : checkFacts(alias, service, inspection.facts);
  }
}

function checkFacts(alias: CheckedAlias, service: AliasService | undefined, facts: TargetFacts): CheckResult[] {
  const found: CheckResult[] = [];
  const report = (code: CheckResult['code'], message: string) => void found.push(checkResult(code, alias, message));
  const { label, servedNames, state, recordTypes } = facts;
  const website = service?.kind === 's3-website';
  if (website && !hasDnsName(facts, alias.dnsName.toText()))
    report('WebsiteRegionDiffers', `The website endpoint of the bucket ${label} is ${facts.dnsName}.`);
  if (facts.disabled === true) report('TargetDisabled', `${label} is switched off.`);
  if (state?.ready === false) {
    if (website) report('WebsiteHostingOff', `Of the bucket ${label}, ${state.text}.`);
    else report('TargetNotReady', `The state of ${label} is ${state.text}.`);
  }
  if (servedNames !== undefined && !servedNames.some((name) => serves(name, alias)))
    report('NameNotServed', `${label} answers under ${servedNames.length === 0 ? 'no name but its own' : servedNames.join(', ')}.`);
  const absent = alias.types.filter((type) => (type === 'A' || type === 'AAAA') && !recordTypes.some((known) => known === type));
  if (absent.length > 0)
    report('AddressTypeMissing', `${label} has ${recordTypes.join(' and ')} addresses only, the alias is of type ${absent.join(' and ')}.`);
  if (facts.internal === true && alias.privateZone === false) report('TargetInternal', `${label} is internal.`);
  const told = facts.hostedZoneId;
  if (told !== undefined && told !== alias.hostedZoneId && isMainName(facts, alias))
    report('ZoneIdDiffers', `The alias has ${alias.hostedZoneId}, the service tells ${told}.`);
  return found;
}

/** Zonal names of VPC endpoints have hosted zone ids of their own; the facts hold that of the regional name. */
function isMainName({ dnsName, recordTypes }: TargetFacts, alias: CheckedAlias): boolean {
  return hasDnsName({ label: '', dnsName, recordTypes }, alias.dnsName.toText());
}

/** Whether a name that the target answers under is that of the alias, or a wildcard above it. */
function serves(served: string, alias: CheckedAlias): boolean {
  const name = comparable(alias.name.toDisplay());
  const known = comparable(served);
  return known === name || (known.startsWith('*.') && name.endsWith(known.slice(1)));
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
