import type { Construct } from 'constructs';
import type { Vpc } from '../../model/vpc/vpc';
import { ResourceSource } from '../resource-source';

/** Properties of what DNS Firewall does in a VPC when it fails. */
export interface FirewallVpcSettingProps {
  readonly vpc: Vpc;
  /** Whether questions are answered while DNS Firewall itself does not answer; otherwise they are refused. */
  readonly failOpen: boolean;
}

/**
 * What a VPC answers while DNS Firewall itself does not. Every VPC has that setting, so it stays as it is where it is no longer declared.
 *
 * @see Route 53 Developer Guide, DNS Firewall VPC configuration
 */
export class FirewallVpcSetting extends ResourceSource<'firewallConfig'> {
  constructor(scope: Construct, id: string, { vpc, failOpen }: FirewallVpcSettingProps) {
    super(scope, id, 'firewallConfig', {
      name: `${vpc.region} ${vpc.vpcId}`,
      properties: { Region: vpc.region, ResourceId: vpc.vpcId, FirewallFailOpen: failOpen ? 'ENABLED' : 'DISABLED' },
      removalPolicy: 'retain',
    });
  }
}
