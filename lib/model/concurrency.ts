/**
 * The results in the order of the items; at most so many are under way at once. After a failure nothing more is begun, and it is
 * thrown once nothing is under way any more: of several the one whose item comes first.
 */
export async function mapConcurrently<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const failures: { readonly at: number; readonly error: unknown }[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length && failures.length === 0; i = next++) {
      try {
        results[i] = await map(items[i] as T);
      } catch (error) {
        failures.push({ at: i, error });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  const [first] = failures.sort((one, other) => one.at - other.at);
  if (first !== undefined) throw first.error;
  return results;
}
