import { App, ControlPanel, FailoverPair, HostedZone, RoutingControl, SafetyRule, type SafetyRuleProps } from '../../lib';

const cluster = 'arn:aws:route53-recovery-control::111122223333:cluster/a';
const switched = () => {
  const app = new App({ name: 'test' });
  const panel = (id: string, of = cluster) => {
    const controlPanel = new ControlPanel(app, id, { cluster: of });
    return { controlPanel, control: (name: string) => new RoutingControl(controlPanel, name, { controlPanel }) };
  };
  const found = () => app.lint().map(({ code, path, value }) => [code, path, value]);
  return { app, panel, found };
};

describe('a safety rule', () => {
  it('counts and guards controls of its own panel', () => {
    const { panel, found } = switched();
    const [here, there] = [panel('Here'), panel('There')];
    const [east, west, other] = [here.control('east'), here.control('west'), there.control('other')];
    const { controlPanel } = here;
    SafetyRule.assertion(controlPanel, 'counts', { controlPanel, controls: [east, other], require: 'any' });
    SafetyRule.gating(controlPanel, 'guards', { controlPanel, gates: [east], targets: [west, other], require: 'all' });

    expect(found()).toEqual([
      ['SafetyRuleInvalid', 'Here/counts', 'There/other'],
      ['SafetyRuleInvalid', 'Here/guards', 'There/other'],
    ]);
  });

  it('counts a control once, however often it is given', () => {
    const { panel, found } = switched();
    const { controlPanel, control } = panel('Panel');
    const east = control('east');
    SafetyRule.assertion(controlPanel, 'twice', { controlPanel, controls: [east, east], require: { atLeast: 2 } });

    expect(found()).toEqual([['SafetyRuleNeverHolds', 'Panel/twice', 'at least 2 of 1']]);
  });

  it.each<[string, Partial<SafetyRuleProps>, string]>([
    ['a threshold that is no whole number', { require: { atLeast: 1.5 } }, '1.5'],
    ['a wait period below nothing', { waitPeriodSeconds: -5 }, '-5'],
  ])('cannot have %s', (_, props, value) => {
    const { panel, found } = switched();
    const { controlPanel, control } = panel('Panel');
    SafetyRule.assertion(controlPanel, 'rule', { controlPanel, controls: [control('a'), control('b')], require: 'any', ...props });

    expect(found()).toEqual([['SafetyRuleInvalid', 'Panel/rule', value]]);
  });

  it('that gates guards something', () => {
    const { panel, found } = switched();
    const { controlPanel, control } = panel('Panel');
    SafetyRule.gating(controlPanel, 'gate', { controlPanel, gates: [control('a')], targets: [], require: 'all' });

    expect(found()).toEqual([['SafetyRuleInvalid', 'Panel/gate', '']]);
  });
});

describe('a name that is failed over', () => {
  const pair = (of: readonly [string, string]) => {
    const { app, panel, found } = switched();
    const [primary, secondary] = of.map((one, i) => panel(`Panel${i}`, one).control('on'));
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    FailoverPair.withRoutingControls(zone, 'Api', {
      name: 'api',
      primary: { cname: 'east.example.net', routingControl: primary ?? '' },
      secondary: { cname: 'west.example.net', routingControl: secondary ?? '' },
    });
    return found();
  };

  it('follows controls of one cluster, since one transaction changes no others', () => {
    expect(pair([cluster, `${cluster}b`])).toEqual([['FailoverOfTwoClusters', 'Zone/Api', `${cluster}b`]]);
  });

  it('may follow controls of several panels of a cluster', () => {
    expect(pair([cluster, cluster])).toEqual([]);
  });
});
