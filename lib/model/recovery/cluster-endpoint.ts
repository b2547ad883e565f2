/** One endpoint of a cluster, in one Region (Route 53 ARC API Reference, ClusterEndpoint). */
export interface ClusterEndpoint {
  /** URL. */
  readonly endpoint: string;
  /** The Region that requests to it are signed for. */
  readonly region: string;
}
