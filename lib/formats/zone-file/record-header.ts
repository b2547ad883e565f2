import type { Token } from './lexer';
import { readClass } from './record-types';
import { looksLikeTtl } from './ttl';

/** A record without its owner: TTL and class in either order, each of which may be missing, then type and data. */
export interface RecordHeader {
  readonly ttl: Token | undefined;
  readonly recordClass: Token | undefined;
  readonly type: Token | undefined;
  readonly rdata: readonly Token[];
}

/** The fields behind an owner, taken apart (RFC 1035, section 5.1). */
export function readHeader(tokens: readonly Token[]): RecordHeader {
  let ttl: Token | undefined;
  let recordClass: Token | undefined;
  let next = 0;
  for (let token = tokens[next]; token !== undefined; token = tokens[++next]) {
    if (ttl === undefined && looksLikeTtl(token.text)) ttl = token;
    else if (recordClass === undefined && readClass(token.text) !== undefined) recordClass = token;
    else break;
  }
  return { ttl, recordClass, type: tokens[next], rdata: tokens.slice(next + 1) };
}
