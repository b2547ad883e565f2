import { ControlPanel, RecoveryCluster, RoutingControl, SafetyRule } from '../../../../lib';
import { lines, staying, type Edition, type Part } from './part';

const cellsOf: Readonly<Record<Edition, readonly string[]>> = { 1: ['east', 'west', 'south'], 2: ['east', 'west'] };
const byDefault = 'DefaultControlPanel';

/** What descriptions of clusters, panels and controls have in common. */
interface Described {
  readonly Name?: string | undefined;
  readonly Status: string;
  readonly ClusterArn?: string | undefined;
  readonly ControlPanelArn?: string | undefined;
}
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
    const [clusters, panels, controls] = [state.clusters, state.panels, state.controls].map((all) =>
      staying(Array.from(all.values(), ({ value }): Described => value)),
    );
    const theirCluster = clusters?.find(({ Name }) => Name === 'theirs')?.ClusterArn;
    const own = (panels ?? []).filter(({ ClusterArn }) => ClusterArn !== theirCluster);
    return [
      ...(clusters ?? []).flatMap(({ Name, ClusterArn }) => (ClusterArn === theirCluster ? [] : [`cluster ${String(Name)}`])),
      ...own.map(({ Name }) => `panel ${String(Name)}`),
      ...(controls ?? []).map(({ Name, ControlPanelArn }) => {
        const panel = own.find((one) => one.ControlPanelArn === ControlPanelArn);
        return `control ${String(Name)} of ${panel?.Name ?? 'none'}`;
      }),
      ...own.flatMap(({ Name, ControlPanelArn = '' }) =>
        state.rulesOf(ControlPanelArn).flatMap(({ kind, rule }) => {
          if (rule.Status === 'PENDING_DELETION') return [];
          const of = kind === 'ASSERTION' ? (rule.AssertedControls ?? []).length : kind;
          return [`rule of ${of} of ${String(Name)} after ${(rule.WaitPeriodMs ?? 0) / 1000} s`];
        }),
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
