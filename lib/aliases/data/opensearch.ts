import type { AliasService } from '../service';

/** OpenSearch domains with dual-stack endpoints, whose hosted zone id only the service tells. Compiled 2026-11-21 from the Route 53 Developer Guide. */
export const openSearch: AliasService = {
  kind: 'opensearch-domain',
  title: 'OpenSearch domain with a dual-stack endpoint',
  nameForm: 'search-mydomain-abcdefghijklmnopqrstuvwxyz.aos.eu-west-1.on.aws',
  patterns: [
    {
      id: 'opensearch-v2',
      regex: /^(?<endpoint>(?:search|vpc)-[a-z0-9-]+)\.aos\.(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.on\.aws\.?$/i,
    },
  ],
  zoneIds: {},
  recordTypes: ['A', 'AAAA'],
  furtherRecordTypes: [],
  evaluateTargetHealth: 'undocumented',
  privateZone: 'undocumented',
  documented: true,
};
