import { finding, type Finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { withArticle } from './article';
import { legacyClassicZoneIds } from './data/load-balancers';
import { isNameOfAws, type Recognized } from './recognize';
import { cellAt } from './service';
import { ownerOfZoneId } from './zone-id-owners';

/** Whether the hosted zone id of an alias is the one of the service and region that the DNS name is of. */
export function checkZoneId({ service, region, cell }: Recognized, dnsName: DomainName, hostedZoneId: string): Finding[] {
  const name = dnsName.toDisplay();
  const what = `${withArticle(service.title)}${region === undefined ? '' : ` in ${region}`}`;
  if (cell?.zoneId === hostedZoneId) {
    if (cell.confidence !== 'disputed') return [];
    const others = cell.alternatives.map(({ zoneId, sources }) => `${zoneId} (${sources.replaceAll(' ', ', ')})`).join(' and ');
    return [
      finding('AliasZoneIdDisputed', {
        message: `For ${what} the tables of ${cell.sources.join(', ')} have ${hostedZoneId}, but others have ${others}.`,
        value: hostedZoneId,
        allowed: [cell.zoneId, ...cell.alternatives.map(({ zoneId }) => zoneId)].join(', '),
      }),
    ];
  }
  // Who writes another value of a disputed cell chose it.
  if (cell?.alternatives.some(({ zoneId }) => zoneId === hostedZoneId) === true) return [];
  if (service.kind === 'application-load-balancer' && cellAt(legacyClassicZoneIds, region ?? '')?.zoneId === hostedZoneId)
    return [
      finding('AliasZoneIdLegacy', {
        message: `${hostedZoneId} is the old hosted zone of Classic Load Balancers in ${region ?? ''}.`,
        value: hostedZoneId,
        ...(cell === undefined ? {} : { allowed: cell.zoneId }),
      }),
    ];
  const owner = ownerOfZoneId(hostedZoneId);
  if (owner?.sure === true)
    return [
      finding('AliasZoneIdWrong', {
        message: `${hostedZoneId} is the hosted zone of ${withArticle(owner.title)}, but ${name} is ${what}.`,
        value: hostedZoneId,
        ...(cell === undefined ? {} : { allowed: cell.zoneId }),
      }),
    ];
  if (cell === undefined) return [];
  return [
    finding('AliasZoneIdUnlisted', {
      message: `The hosted zone id is ${hostedZoneId}, but AWS published ${cell.zoneId} for ${what}.`,
      value: hostedZoneId,
      allowed: cell.zoneId,
    }),
  ];
}

/** A name that is none of AWS does not lie in a hosted zone of AWS. */
export function checkZoneIdOfUnknown(dnsName: DomainName, hostedZoneId: string): Finding[] {
  const owner = isNameOfAws(dnsName) ? undefined : ownerOfZoneId(hostedZoneId);
  if (owner?.sure !== true) return [];
  return [
    finding('AliasZoneIdWrong', {
      message: `${hostedZoneId} is the hosted zone of ${withArticle(owner.title)}, but ${dnsName.toDisplay()} is no name of AWS.`,
      value: hostedZoneId,
      fix: 'alias the DNS name that the service shows, not a name of your own',
    }),
  ];
}
