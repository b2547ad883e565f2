/** A certification authority: the domain name that it documents, or that with conditions. */
export type Issuer =
  | string
  | {
      readonly domain: string;
      /** The account at the authority that may order (RFC 8657, section 3). @default - any */
      readonly accountUri?: string;
      /** How the authority may check that the name is yours, such as `dns-01` (RFC 8657, section 4). @default - any */
      readonly validationMethods?: readonly string[];
      /** Further parameters that the authority documents. @default - none */
      readonly parameters?: Readonly<Record<string, string>>;
    };

/** The value of an issue property (RFC 8659, section 4.2). */
export function issuerText(issuer: Issuer): string {
  if (typeof issuer === 'string') return issuer;
  const { domain, accountUri, validationMethods, parameters = {} } = issuer;
  const all = {
    ...(accountUri === undefined ? {} : { accounturi: accountUri }),
    ...(validationMethods === undefined ? {} : { validationmethods: validationMethods.join(',') }),
    ...parameters,
  };
  return [domain, ...Object.entries(all).map(([name, value]) => `${name}=${value}`)].join('; ');
}
