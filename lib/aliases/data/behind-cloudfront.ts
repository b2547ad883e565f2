// Services whose names are names of CloudFront distributions: hosted zone id and rules are those of CloudFront. Compiled 2026-11-21.
import type { AliasService } from '../service';
import { cloudFront } from './cloudfront';

/** An edge-optimized custom domain of API Gateway. */
export const edgeApiGateway: AliasService = {
  kind: 'api-gateway-edge',
  title: 'edge-optimized API Gateway custom domain',
  nameForm: 'd111111abcdef8.cloudfront.net',
  patterns: [],
  namedLike: 'cloudfront',
  zoneIds: cloudFront.zoneIds,
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'refused',
  privateZone: 'refused',
  documented: true,
};

/** The custom domain of a Cognito user pool. */
export const cognito: AliasService = {
  kind: 'cognito-user-pool-domain',
  title: 'Cognito user pool custom domain',
  nameForm: 'd111111abcdef8.cloudfront.net',
  patterns: [],
  namedLike: 'cloudfront',
  zoneIds: cloudFront.zoneIds,
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'refused',
  privateZone: 'refused',
  documented: true,
};

/** A custom domain of AppSync. */
export const appSync: AliasService = {
  kind: 'appsync-domain',
  title: 'AppSync custom domain',
  nameForm: 'd111111abcdef8.cloudfront.net',
  patterns: [],
  namedLike: 'cloudfront',
  zoneIds: cloudFront.zoneIds,
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'refused',
  privateZone: 'refused',
  documented: true,
};

/** A custom domain of Amplify Hosting. */
export const amplify: AliasService = {
  kind: 'amplify-domain',
  title: 'Amplify Hosting custom domain',
  nameForm: 'd111111abcdef8.cloudfront.net',
  patterns: [],
  namedLike: 'cloudfront',
  zoneIds: cloudFront.zoneIds,
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'refused',
  privateZone: 'refused',
  documented: false,
};

/** A content delivery distribution of Lightsail. */
export const lightsailDistribution: AliasService = {
  kind: 'lightsail-distribution',
  title: 'Lightsail distribution',
  nameForm: 'd111111abcdef8.cloudfront.net',
  patterns: [],
  namedLike: 'cloudfront',
  zoneIds: cloudFront.zoneIds,
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'refused',
  privateZone: 'refused',
  documented: false,
};
