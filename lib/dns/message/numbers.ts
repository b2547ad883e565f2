/** Types of questions that are no record types, and the pseudo-record of EDNS. */
export const metaTypes = { OPT: 41, IXFR: 251, AXFR: 252, ANY: 255 } as const;

export const internetClass = 1;

/** Response codes (RFC 1035, section 4.1.1; BADVERS by RFC 6891, section 6.1.3). */
export const rcodes = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5, BADVERS: 16 } as const;

export type Rcode = keyof typeof rcodes;

/** EDNS options in use: the client subnet (RFC 7871) and extended errors (RFC 8914). */
export const ednsOptions = { clientSubnet: 8, extendedError: 15 } as const;

/** Info codes of extended errors (RFC 8914, section 4; IANA, Extended DNS Error Codes). */
export const extendedErrors = { other: 0, blocked: 15, notAuthoritative: 20, synthesized: 29 } as const;
