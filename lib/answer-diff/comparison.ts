import type { DomainName } from '../model/name/domain-name';
import type { QuestionType, World } from '../simulator';
import type { ZoneEditions } from './affected-questions';
import { isClass } from './names';
import { otherType } from './types-to-ask';

/** A zone before and after, with the world it is in. */
export interface Comparison {
  readonly editions: ZoneEditions;
  readonly before: World;
  readonly after: World;
  /** What health checks are called, by key. */
  readonly labels: ReadonlyMap<string, string>;
  /** Keys of CIDR collections whose blocks are not known, so that others stand in for them. */
  readonly unknownCollections: ReadonlySet<string>;
  /** Canonical texts of names that nobody asks for. */
  readonly hidden: ReadonlySet<string>;
}

/** A question to be compared. */
export interface QuestionToCompare {
  /** The canonical text of the name, or of a class of missing names. */
  readonly source: string;
  /** The name that is asked for. */
  readonly name: DomainName;
  readonly type: QuestionType;
}

/** `*.` and the name above for a class of missing names. */
export function shownName({ source, name }: Pick<QuestionToCompare, 'source' | 'name'>): string {
  return isClass(source) ? `*.${name.toDisplay().slice(name.toDisplay().indexOf('.') + 1)}` : name.toDisplay();
}

export function shownType(type: QuestionType): string {
  return type === otherType ? 'other' : type;
}
