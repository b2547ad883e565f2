import { fakeFirewall } from './firewall';
import { json } from './protocols';
import { fakeResolver } from './resolver';
import { fakeQueryLogs } from './resolver-query-logs';
import type { FakeService } from './server';

/** All of Route 53 Resolver: endpoints and rules, query logs, DNS Firewall. What a call asks for is done at once. */
export function wholeResolver(): FakeService {
  // The firewall's double answers for tags of what it has; those of anything else are the last one's.
  const parts = [fakeFirewall({ atOnce: true }).service, fakeQueryLogs({ atOnce: true }).service, fakeResolver({ ticks: 0 }).service];
  return {
    refuse: json.refuse,
    answer(request) {
      for (const part of parts) {
        const answer = part.answer(request);
        if (answer !== undefined) return answer;
      }
      return undefined;
    },
  };
}
