/** Who can ask for the names of a zone; `unknown` for a zone imported by its id. */
export type ZoneVisibility = 'public' | 'private' | 'unknown';
