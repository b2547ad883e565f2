/** Gives names that are distinct whatever their case: a name that is taken gets the first free number behind it. */
export class DistinctNames {
  private readonly taken = new Set<string>();
  private readonly lastNumber = new Map<string, number>();

  take(wanted: string): string {
    const base = wanted.toLowerCase();
    let number = this.lastNumber.get(base) ?? 1;
    let name = number === 1 ? wanted : `${wanted}${number}`;
    while (this.taken.has(name.toLowerCase())) {
      number += 1;
      // A digit at the end would run into the number.
      name = `${wanted}${/\d$/.test(wanted) ? '_' : ''}${number}`;
    }
    this.lastNumber.set(base, number);
    this.taken.add(name.toLowerCase());
    return name;
  }
}
