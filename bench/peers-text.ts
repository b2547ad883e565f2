/** One step of a tool, as cases/peers.ts prints it. */
interface Step {
  readonly what: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly loadedMiB: number;
  readonly peakMiB: number;
  readonly calls: Readonly<Record<string, number>>;
}

/** The same steps of each tool. */
export type Peers = Readonly<Record<'apex53' | 'octodns' | 'boto3', readonly Step[]>>;

/** Each step of apex53 with the others beside it, and how many times as much they take. */
export function peersText(peers: Peers | undefined, n: number): string[] {
  if (peers === undefined)
    return ['octoDNS and boto3: not measured, APEX53_BENCH_PYTHON names no python with octodns, octodns-route53 and boto3'];
  return [
    `${n} A records over HTTP beside octoDNS, and boto3 with a call for each record`,
    ...peers.apex53.flatMap((own, i) => [
      `  ${own.what}`,
      `    apex53  ${stepText(own)}`,
      ...(['octodns', 'boto3'] as const).flatMap((tool) => {
        const step = peers[tool][i];
        return step === undefined ? [] : [`    ${tool}  ${stepText(step)}`, `      ratio  ${ratioText(step, own)}`];
      }),
    ]),
  ];
}

function stepText({ seconds, cpuSeconds, loadedMiB, peakMiB, calls }: Step): string {
  const memory = `peak ${peakMiB.toFixed(0)} MiB, ${(peakMiB - loadedMiB).toFixed(0)} of them for the records`;
  return `${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s, ${memory}, ${total(calls)} calls`;
}

function ratioText(step: Step, own: Step): string {
  const times = (pick: (one: Step) => number) => `${(pick(step) / pick(own)).toFixed(1)} : 1`;
  return `calls ${times(({ calls }) => total(calls))}, wall ${times(({ seconds }) => seconds)}, CPU ${times(({ cpuSeconds }) => cpuSeconds)}, peak memory ${times(({ peakMiB }) => peakMiB)}`;
}

function total(calls: Step['calls']): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}
