/** Listings come from files and over HTTP too, so they are looked at before they are kept. */

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of an item, and whether they are needed. */
type Members = Readonly<Record<string, { readonly check: Check; readonly needed: boolean }>>;

const itemOf =
  (members: Members): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((name) => Object.hasOwn(members, name)) &&
    Object.entries(members).every(([name, { check, needed }]) => (value[name] === undefined ? !needed : check(value[name])));

const logGroup = itemOf({
  arn: { check: isText, needed: true },
  writable: { check: (value) => typeof value === 'boolean', needed: false },
});
const vpc = itemOf({
  id: { check: isText, needed: true },
  region: { check: isText, needed: true },
  accountId: { check: (value) => isText(value) && /^\d{12}$/.test(String(value)), needed: false },
});

const kinds: Readonly<Record<string, { readonly check: Check; readonly form: string }>> = {
  kmsKeys: { check: isText, form: 'an ARN' },
  logGroups: { check: (value) => isText(value) || logGroup(value), form: 'an ARN, or {"arn", "writable": true or false}' },
  vpcs: { check: vpc, form: '{"id", "region"} and, of twelve digits, "accountId"' },
};

/** Refuses what is no listing of resources. @throws TypeError that names the item at fault */
export function checkResources(listing: unknown): void {
  if (!isRecord(listing)) throw new TypeError(`Resources must be an object with the members ${Object.keys(kinds).join(', ')}.`);
  for (const [name, items] of Object.entries(listing)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) throw new TypeError(`There are no resources ${shown(name)}. There are: ${Object.keys(kinds).join(', ')}.`);
    if (items === undefined) continue;
    if (!Array.isArray(items)) throw new TypeError(`The resources ${name} must be a list.`);
    const wrong: unknown = (items as unknown[]).find((item) => !kind.check(item));
    if (wrong !== undefined) throw new TypeError(`Each of the resources ${name} must be ${kind.form}. One is ${shown(wrong)}.`);
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
