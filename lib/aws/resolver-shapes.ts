/** A tag as Resolver takes and tells it. */
export interface ResolverTag {
  readonly Key: string;
  readonly Value: string;
}

/** Which page of a list is asked for. */
export interface Page {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** A list that can be narrowed. */
export interface Listing extends Page {
  readonly Filters?: readonly { readonly Name: string; readonly Values: readonly string[] }[];
}

/** Where the next page begins. */
export interface Next {
  readonly NextToken?: string;
}
