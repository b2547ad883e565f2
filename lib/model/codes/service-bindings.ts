import { error, type FindingEntry } from './entry';

const parameters = 'RFC 9460, section 14.3.2; Route 53 Developer Guide, SVCB record type';

/** Parameters of SVCB and HTTPS values. */
export const serviceBindingCodes = {
  SvcParamKeyUnknown: error(
    'A service parameter has a key that Route 53 does not know.',
    'mandatory, alpn, no-default-alpn, port, ipv4hint, ech, ipv6hint, dohpath, ohttp, or key0 to key65534',
    'correct the key, or write it by its number',
    parameters,
  ),
  SvcParamValueInvalid: error(
    'A service parameter has a value that its key does not take.',
    'what the key takes',
    'correct the value',
    'RFC 9460, section 7',
  ),
  SvcParamDuplicate: error(
    'A service parameter stands twice in one value.',
    'each key once',
    'remove one of the two',
    'RFC 9460, section 2.1',
  ),
  SvcParamsInconsistent: error(
    'A service parameter needs another one that the value does not have.',
    'no-default-alpn with alpn only; mandatory with keys of the same value only, not itself',
    'add the parameter that is missing, or do not name it',
    'RFC 9460, sections 7.1.1 and 8',
  ),
  SvcParamsTooMany: error(
    'A value has more service parameters than Route 53 stores.',
    'at most 8 parameters',
    'remove some parameters',
    'Route 53 Developer Guide, SVCB record type',
  ),
} as const satisfies Record<string, FindingEntry>;
