// The keys of sources stand in ./sources. Compiled 2026-11-21.
import { cell, type AliasService } from '../service';

/** Accelerators: one hosted zone id for all of them. */
export const globalAccelerator: AliasService = {
  kind: 'global-accelerator',
  title: 'Global Accelerator accelerator',
  nameForm: 'a1234567890abcdef.awsglobalaccelerator.com',
  patterns: [
    { id: 'accelerator', regex: /^(?<accelerator>[a-z0-9]+)(?<stack>\.dualstack)?\.awsglobalaccelerator\.com\.?$/i, cell: 'global' },
  ],
  zoneIds: {
    global: cell('Z2BJ6XQ5FK7U4H', 'high', 'ape aws-cdk aws-docs-route53-api external-dns gardener hzprovider octodns-route53 roadworker'),
  },
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'allowed',
  privateZone: 'undocumented',
  documented: true,
};
