import { pageOf } from './paging';
import { json } from './protocols';
import type { FakeService } from './server';

/** CloudWatch Logs as of its service model of 2014-03-28, as far as query logs of Route 53 go. */
export interface FakeLogs {
  readonly service: FakeService;
  /** Days of retention by name; none is for ever. */
  readonly groups: Map<string, number | undefined>;
  /** Documents by name. */
  readonly policies: Map<string, string>;
}

export function fakeLogs(): FakeLogs {
  const groups = new Map<string, number | undefined>();
  const policies = new Map<string, string>();
  return {
    groups,
    policies,
    service: {
      refuse: json.refuse,
      answer({ operation, input }) {
        const name = String(input.logGroupName);
        switch (operation) {
          case 'DescribeLogGroups': {
            const found = [...groups].filter(([one]) => one.startsWith(String(input.logGroupNamePrefix)));
            const { items, next } = pageOf(found, input.nextToken);
            const logGroups = items.map(([logGroupName, retentionInDays]) => ({ logGroupName, retentionInDays }));
            return json.answer({ logGroups, nextToken: next });
          }
          case 'CreateLogGroup':
            if (groups.has(name))
              return json.refuse({ code: 'ResourceAlreadyExistsException', message: 'The specified log group already exists' });
            groups.set(name, undefined);
            return json.answer({});
          case 'PutRetentionPolicy':
            groups.set(name, Number(input.retentionInDays));
            return json.answer({});
          case 'DescribeResourcePolicies': {
            const { items, next } = pageOf([...policies], input.nextToken);
            const resourcePolicies = items.map(([policyName, policyDocument]) => ({ policyName, policyDocument }));
            return json.answer({ resourcePolicies, nextToken: next });
          }
          case 'PutResourcePolicy':
            policies.set(String(input.policyName), String(input.policyDocument));
            return json.answer({});
          default:
            return undefined;
        }
      },
    },
  };
}
