import fc from 'fast-check';
import { histories, troubles } from '../support/history/history';
import { partNames } from '../support/history/parts';

const policyMembers = ['Weight', 'Region', 'Failover', 'GeoLocation', 'GeoProximityLocation', 'MultiValueAnswer', 'CidrRoutingConfig'];

describe('a history', () => {
  it('that breaks a law is told as a story, as short as it can be, with the seed to see it again', async () => {
    const noTrouble = fc.asyncProperty(histories(), ({ runs }) => {
      expect(runs.flatMap(({ troubles }) => troubles)).toEqual([]);
      return Promise.resolve();
    });

    const details = await fc.check(noTrouble, { seed: 53, numRuns: 100 });

    const story = fc.defaultReportMessage(details) ?? '';
    expect(story).toContain('seed: 53');
    expect(story).toMatch(/^1\. deploy: records only, www\.shop nowhere, contested 192\.0\.2\.1, no long texts/m);
    expect(story.match(/^ {3}at \w+ \d+: crash before$/gm)).toHaveLength(1);
    expect(story).toMatch(/^Finally, undisturbed, deploy: /m);
    expect(story).not.toContain('2. ');
  });

  it('may have every policy, every part and everything that can go wrong', () => {
    const drawn = fc.sample(histories(), { numRuns: 1000, seed: 53 });
    const declared = drawn.flatMap(({ runs, last }) => [...runs.map((run) => run.declared), last]);
    const members = new Set(declared.flatMap(({ sets }) => sets.flatMap((set) => Object.keys(set))));

    expect([...members]).toEqual(expect.arrayContaining([...policyMembers, 'AliasTarget', 'HealthCheckId']));
    expect(new Set(declared.flatMap(({ parts }) => Object.keys(parts)))).toEqual(new Set(partNames));
    expect(new Set(drawn.flatMap(({ runs }) => runs.flatMap((run) => run.troubles.map(({ what }) => what))))).toEqual(new Set(troubles));
    expect(new Set(drawn.flatMap(({ runs }) => runs.flatMap((run) => run.deeds.map(({ act }) => act))))).toEqual(
      new Set(['write', 'delete', 'run']),
    );
  });
});
