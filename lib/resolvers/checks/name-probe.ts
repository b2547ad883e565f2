/** Whether the DNS has a name. */
export interface NameProbe {
  /** Undefined when nobody answers. */
  exists(name: string): Promise<boolean | undefined>;
}
