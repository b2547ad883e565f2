import { finding, type Finding } from '../model/finding';
import { parseReferenceToken } from '../model/reference';
import { checkQueryLogging } from '../model/query-logging/query-logging-rules';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration } from './declarations';

/** Rules on the logging of the questions to public zones. */
export function checkQueryLoggings({ zones, resources = [] }: AppDeclaration): Finding[] {
  const first = new Map<string, string>();
  const byPath = new Map(zones.map((zone) => [zone.path, zone]));
  return resources
    .filter((resource): resource is ResourceDeclaration<'queryLogging'> => resource.kind === 'queryLogging')
    .flatMap(({ path, zonePath, properties }) => {
      const { HostedZoneId: id } = properties;
      const zone = byPath.get(parseReferenceToken(id)?.reference.path ?? zonePath ?? '');
      const zoneName = zone?.zoneName.toDisplay() ?? id;
      const other = first.get(id);
      if (other === undefined) first.set(id, path);
      return [
        ...checkQueryLogging(properties),
        ...(zone !== undefined && isPrivateSource(zone.source)
          ? [finding('QueryLoggingPrivateZone', { message: `The zone ${zoneName} is private.`, value: zoneName })]
          : []),
        ...(zone?.account === undefined || properties.LogGroup === undefined
          ? []
          : [
              finding('QueryLogGroupElsewhere', {
                message: `The zone ${zoneName} lies in the account ${zone.account}, where no log group is created.`,
                value: zone.account,
              }),
            ]),
        ...(other === undefined || id === ''
          ? []
          : [finding('QueryLoggingTwice', { message: `The zone ${zoneName} is logged by ${other} already.`, value: zoneName })]),
      ].map((found) => ({ ...found, path }));
    });
}
