import { fakeFirewall } from './firewall';
import { json } from './protocols';
import { fakeResolver } from './resolver';
import { fakeQueryLogs } from './resolver-query-logs';
import type { FakeService } from './server';

/** What a call asks for is done at once. */
const prompt = () => [fakeFirewall({ atOnce: true }).service, fakeQueryLogs({ atOnce: true }).service, fakeResolver({ ticks: 0 }).service];

/** All of Route 53 Resolver: endpoints and rules, query logs, DNS Firewall; the first of the doubles that knows a call answers it. */
export function wholeResolver(parts: readonly FakeService[] = prompt()): FakeService {
  // The firewall's double answers for tags of what it has; those of anything else are the last one's.
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
