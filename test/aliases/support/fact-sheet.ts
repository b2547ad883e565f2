import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hosted zone id of the sheet. */
export interface SheetCell {
  readonly zoneId: string;
  readonly confidence: string;
  readonly sources: readonly string[];
  readonly disagreements?: readonly { readonly zoneId: string; readonly sources: readonly string[]; readonly status: string }[];
}

/** A form of names of the sheet. */
export interface SheetPattern {
  readonly id: string;
  readonly regex: string;
  readonly flags: string;
  /** By partition; `#2` behind it for a second one. */
  readonly samples: Readonly<Record<string, string>>;
  readonly aliasable?: boolean;
}

/** A kind of alias target of the sheet. */
export interface SheetService {
  readonly id: string;
  readonly zoneIdSource: string;
  readonly zoneIds: Readonly<Record<string, string>>;
  readonly cells?: Readonly<Record<string, SheetCell>>;
  readonly observedZoneIds?: Readonly<Record<string, string>>;
  readonly dnsNames: { readonly patterns: readonly SheetPattern[] };
  readonly recordTypes: { readonly documented: readonly string[]; readonly conditional: readonly { readonly type: string }[] };
  readonly evaluateTargetHealth: { readonly allowed: boolean | 'unknown' };
  readonly privateHostedZone: { readonly allowed: boolean | 'unknown' };
  readonly documented?: boolean;
  readonly websiteEndpoints?: Readonly<Record<string, { readonly endpoint: string; readonly zoneIdPublished: boolean }>>;
  readonly regionsWithoutPublishedZoneId?: readonly string[];
}

interface Sheet {
  readonly services: readonly SheetService[];
  readonly legacyZoneIds: { readonly zoneIds: Readonly<Record<string, string>> };
  readonly rejectedValues: readonly { readonly service: string; readonly region: string; readonly zoneId: string }[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly where: string; readonly date: string }>>;
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

/** The sheet of test/data/alias-targets.json, which test/data/README.md speaks of. */
export const sheet = JSON.parse(readFileSync(join(__dirname, '..', '..', 'data', 'alias-targets.json'), 'utf8')) as Sheet;

/** A name that some resource could have. */
export interface SampleName {
  readonly name: string;
  readonly pattern: SheetPattern;
  readonly service: SheetService;
  /** Undefined where the form has no region. */
  readonly region?: string;
}

/** A name of every form for every region of its partition, as often as services share a form. */
export const sampleNames: readonly SampleName[] = sheet.services.flatMap((service) =>
  service.dnsNames.patterns.flatMap((pattern) =>
    Object.entries(pattern.samples).flatMap(([key, sample]) => {
      const regions = sheet.regions[key.replace(/#.*$/, '')] ?? [];
      if (!/\{region\}|\{s3website\}/.test(sample)) {
        const region = new RegExp(pattern.regex, pattern.flags).exec(sample)?.groups?.region;
        return [{ name: sample, pattern, service, ...(region === undefined ? {} : { region }) }];
      }
      return regions.map((region) => ({
        name: sample.replaceAll('{region}', region).replaceAll('{s3website}', service.websiteEndpoints?.[region]?.endpoint ?? 'none'),
        pattern,
        service,
        region,
      }));
    }),
  ),
);
