import type { ApiRoutingControl } from '../model/recovery/api-shape';
import { parseReferenceToken, referenceTo, referenceToken } from '../model/reference';
import type { ResourceDeclaration } from './declarations';

/** The routing controls of an app, by what stands for their ARN until they are created. */
export function declaredControls(resources: readonly ResourceDeclaration[]): ReadonlyMap<string, ApiRoutingControl> {
  return new Map(
    resources.flatMap(({ path, properties }): [string, ApiRoutingControl][] =>
      'RoutingControlName' in properties ? [[referenceToken(referenceTo('routingControl', path, 'arn')), properties]] : [],
    ),
  );
}

/** The construct path of what the app declares, the ARN of anything else. */
export function arnText(arn: string): string {
  return parseReferenceToken(arn)?.reference.path ?? arn;
}
