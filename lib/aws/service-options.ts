/** How the services of alias targets are spoken to; what is left out is as the SDK finds it. */
export interface ServiceOptions {
  /** Region of look-ups that name none. @default - the region that environment or profile name, else us-east-1 */
  readonly region?: string;
  /** URL of another endpoint for every service, such as a local server. @default - AWS; AWS_ENDPOINT_URL and its kind are followed */
  readonly endpoint?: string;
  /** Whether they may be called at all: where Route 53 is emulated, nothing must reach the real ones by mistake. @default true */
  readonly reachable?: boolean;
  /** @default - the SDK's provider chain */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
}
