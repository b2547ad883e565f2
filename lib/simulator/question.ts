import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';

/** What a client asks for: a record type, a type that Route 53 does not store by its number (RFC 3597, section 5), or every type of the name. */
export type QuestionType = RecordType | `TYPE${number}` | 'ANY';

/** One DNS question, and how it is asked. */
export interface Question {
  /** The name asked for; a text is taken as absolute. */
  readonly name: DomainName | string;
  readonly type: QuestionType;
  /**
   * The id of the hosted zone whose name servers are asked.
   * @default - the zone with the longest matching name
   */
  readonly server?: string;
  /**
   * Whether the client wants DNSSEC records (the DO bit, RFC 3225).
   * @default false
   */
  readonly dnssecOk?: boolean;
}

/** @throws Apex53Error `InvalidLiteral` when the text is no name. */
export function questionName({ name }: Question): DomainName {
  return typeof name === 'string' ? DomainName.parse(name) : name;
}
