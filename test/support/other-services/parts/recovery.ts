import { ControlPanel, RecoveryCluster, RoutingControl, SafetyRule } from '../../../../lib';
import { lines, type Edition, type Part } from './part';

const cellsOf: Readonly<Record<Edition, readonly string[]>> = { 1: ['east', 'west', 'south'], 2: ['east', 'west'] };
const byDefault = 'DefaultControlPanel';
const service = 'route53-recovery-control-config';

/** Recovery controls: the second edition has another panel, a control less, and another wait period. */
export const recovery: Part = {
  declare(edition, app) {
    const cluster = new RecoveryCluster(app, 'Cluster', { clusterName: 'dr' });
    const controlPanel = new ControlPanel(app, 'Panel', { cluster, controlPanelName: `panel-${edition}` });
    const controls = cellsOf[edition].map((cell) => new RoutingControl(controlPanel, cell, { controlPanel }));
    SafetyRule.assertion(controlPanel, 'one-is-on', { controlPanel, controls, require: { atLeast: 1 }, waitPeriodSeconds: edition });
  },
  wanted: (edition) => [
    'cluster dr',
    `panel ${byDefault}`,
    `panel panel-${edition}`,
    ...cellsOf[edition].map((cell) => `control ${cell} of panel-${edition}`),
    `rule of ${cellsOf[edition].length} of panel-${edition} after ${edition} s`,
  ],
  held({ recovery: state }) {
    const theirCluster = [...state.clusters].find(([, { value }]) => value.Name === 'theirs')?.[0];
    const panels = [...state.panels].filter(([, { value }]) => value.ClusterArn !== theirCluster);
    const nameOf = new Map(panels.map(([arn, { value }]) => [arn, String(value.Name)]));
    return [
      ...[...state.clusters].flatMap(([arn, { value }]) => (arn === theirCluster ? [] : [`cluster ${String(value.Name)}`])),
      ...Array.from(nameOf.values(), (name) => `panel ${name}`),
      ...Array.from(
        state.controls.values(),
        ({ value }) => `control ${String(value.Name)} of ${nameOf.get(String(value.ControlPanelArn)) ?? 'none'}`,
      ),
      ...[...nameOf].flatMap(([arn, name]) =>
        state
          .rulesOf(arn)
          .map(
            ({ kind, rule }) =>
              `rule of ${kind === 'ASSERTION' ? (rule.AssertedControls ?? []).length : kind} of ${name} after ${(rule.WaitPeriodMs ?? 0) / 1000} s`,
          ),
      ),
    ];
  },
  makeTheirs: ({ made }) => made('POST /cluster', { ClusterName: 'theirs', ClientToken: 'theirs' }, service),
  theirs({ recovery: { clusters, panels } }) {
    const [first] = clusters.keys();
    return lines(
      [clusters, panels].flatMap((all) =>
        Array.from(all.values(), ({ value }) => value).flatMap((value) =>
          value.ClusterArn === first ? [{ ...value, Status: undefined }] : [],
        ),
      ),
    );
  },
};
