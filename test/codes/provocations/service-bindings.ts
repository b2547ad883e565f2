import { type App, HttpsRecord, RecordSet, type ServiceParameters } from '../../../lib';
import type { serviceBindingCodes } from '../../../lib/model/codes/service-bindings';
import { appWith } from '../../support/apps';

const withParams = (params: ServiceParameters): App =>
  appWith((zone) => new HttpsRecord(zone, 'R', { values: [{ priority: 1, target: '.', params }] }));
const ninth = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [100 + i, 'x']));

export const serviceBindingProvocations = {
  SvcParamKeyUnknown: () => appWith((zone) => new RecordSet(zone, 'R', { type: 'HTTPS', values: ['1 . foo=bar'] })),
  SvcParamValueInvalid: () => withParams({ port: 70000 }),
  SvcParamDuplicate: () => appWith((zone) => new RecordSet(zone, 'R', { type: 'SVCB', values: ['1 . port=53 port=54'] })),
  SvcParamsInconsistent: () => withParams({ noDefaultAlpn: true }),
  SvcParamsTooMany: () => withParams({ other: ninth }),
} satisfies Record<keyof typeof serviceBindingCodes, () => App>;
