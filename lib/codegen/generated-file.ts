/** A file of TypeScript. */
export interface GeneratedFile {
  /** Below the folder of the app, with slashes. */
  readonly path: string;
  readonly content: string;
}
