/** The name servers of every private zone (Route 53 Developer Guide, Working with private hosted zones). */
export const privateNameServers = [
  'ns-0.awsdns-00.com.',
  'ns-512.awsdns-00.net.',
  'ns-1024.awsdns-00.org.',
  'ns-1536.awsdns-00.co.uk.',
] as const;
