import type { ResourceRecordSet, Route53Client } from '@aws-sdk/client-route-53';
import type { Plan } from '../../../lib';
import { line } from '../arbitrary-zone';
import { a, change, remove, upsert } from '../by-hand';
import { ownRecords, type EmulatorState, type HeldZone } from '../emulator-states';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';

/** Somebody who writes to a zone by hand. What they wrote is told from everything else by its address. */
export class OtherWriters {
  private written = 0;
  /** What stands as far as they know: what they wrote and did not write over or delete themselves. */
  private readonly mine = new Map<string, ResourceRecordSet>();
  private readonly shown = new Set<string>();
  /** What no plan may touch. */
  private readonly untouchable = new Set<string>();
  private lostBefore: readonly string[] = [];

  constructor(
    private readonly client: Route53Client,
    private readonly now: () => EmulatorState,
    /** Whether the app cannot take what is written under a name for its own. */
    private readonly isTheirs: (name: string) => boolean,
  ) {}

  async act(kind: 'write' | 'delete', name: string): Promise<void> {
    const zone = this.zone();
    if (zone === undefined) return;
    if (kind === 'write') {
      const set = a(name, `198.51.100.${++this.written}`);
      const isTheirs = this.isTheirs(name);
      if (!(await this.taken(change(this.client, zone.id, upsert(set))))) return;
      this.forget(name);
      this.mine.set(line(set), set);
      if (isTheirs) this.untouchable.add(line(set));
      return;
    }
    const victim = ownRecords(zone).find(({ Name }) => Name === name);
    if (victim === undefined || !(await this.taken(change(this.client, zone.id, remove(victim as ResourceRecordSet))))) return;
    this.mine.delete(line(victim as ResourceRecordSet));
  }

  /** They take back what they wrote, but for these names. */
  async withdraw(except: readonly string[]): Promise<void> {
    this.lostBefore = this.lost();
    for (const [key, { Name = '' }] of [...this.mine])
      if (!except.includes(Name) && this.stands(key)) await this.act('delete', Name);
      else if (!except.includes(Name)) this.mine.delete(key);
  }

  /** What a plan shows to somebody who then approves it. */
  approve({ hostedZones }: Plan): true {
    for (const { differences } of hostedZones)
      for (const { before } of differences) if (before !== undefined) this.shown.add(line(before as ResourceRecordSet));
    return true;
  }

  /** What they wrote that is gone, though nobody approved it, or nobody might. */
  lost(): string[] {
    const gone = [...this.mine.keys()].filter((key) => !this.stands(key) && (!this.shown.has(key) || this.untouchable.has(key)));
    return [...new Set([...this.lostBefore, ...gone])];
  }

  /** What of theirs there is to be under these names. */
  under(names: readonly string[]): string[] {
    return [...this.mine].flatMap(([key, { Name = '' }]) => (names.includes(Name) ? [key] : []));
  }

  private zone(): HeldZone | undefined {
    return this.now().zones.find(({ name }) => name === 'example.com.');
  }

  private stands(key: string): boolean {
    const zone = this.zone();
    return zone !== undefined && ownRecords(zone).some((set: ApiResourceRecordSet) => line(set as ResourceRecordSet) === key);
  }

  private forget(name: string): void {
    for (const [key, { Name }] of [...this.mine]) if (Name === name) this.mine.delete(key);
  }

  /** Route 53 refuses them some of their ideas; that is their own affair. */
  private async taken(call: Promise<void>): Promise<boolean> {
    try {
      await call;
      return true;
    } catch (error) {
      if (error instanceof Error && (error.name === 'InvalidChangeBatch' || error.name === 'NoSuchHostedZone')) return false;
      throw error;
    }
  }
}
