/** `/hostedzone/Z1` and `/change/C1` as `Z1` and `C1`. */
export function bare(id: string | undefined): string {
  return (id ?? '').replace(/^\/[a-z]+\//, '');
}
