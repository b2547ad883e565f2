import type { FindingCode } from '../../model/codes';
import { finding, type Finding } from '../../model/finding';
import type { DomainName } from '../../model/name/domain-name';
import { tryResourceRecord } from '../../model/rrset/resource-record-set';
import { isRefusedByService } from '../left-out';
import { Notebook } from '../notebook';
import type { SourcePlace } from '../place';
import { RecordSetsByKey } from '../record-sets-by-key';
import { readAnnotation } from './annotation';
import { readGeneration, RecordGenerator } from './generate-directive';
import { Includes, type IncludeReader } from './include';
import { KnownTtls } from './known-ttls';
import { Lexer, type AnnotationEntry, type FieldsEntry, type Token } from './lexer';
import { absoluteName, originOf, type Origin } from './names';
import { valueText } from './read-rdata';
import { readHeader, type RecordHeader } from './record-header';
import { readClass, readType } from './record-types';

/** What holds while one file is read; an included file has its own. */
interface FileState {
  readonly file: string;
  origin: Origin | undefined;
  /** Of the record before; undefined before the first, and where it could not be read. */
  owner: DomainName | undefined;
}

/** Reads master files and the files they include, entry by entry (RFC 1035, section 5). */
export class ZoneFileReader {
  readonly notebook = new Notebook();
  readonly sets = new RecordSetsByKey(this.notebook);
  /** Owner of the first SOA record. */
  soaOwner: DomainName | undefined;
  firstOrigin: DomainName | undefined;

  private readonly ttls: KnownTtls;
  private readonly includes: Includes;
  private readonly generator = new RecordGenerator();

  constructor(read: IncludeReader | undefined, lastResortTtl: number | undefined) {
    this.includes = new Includes(read);
    this.ttls = new KnownTtls(this.notebook, lastResortTtl);
  }

  readText(text: string, file: string, origin: Origin | undefined, owner?: DomainName): void {
    const state: FileState = { file, origin, owner };
    const lexer = new Lexer(text);
    for (let entry = lexer.next(); entry !== undefined; entry = lexer.next()) {
      if (entry.kind === 'annotation') this.annotation(entry, state);
      else this.fields(entry, state);
    }
  }

  private annotation(entry: AnnotationEntry, { file }: FileState): void {
    const place = placeOf(entry, file);
    const rrset = readAnnotation(entry.text);
    if (rrset.ok) this.sets.addSet(place, rrset.value);
    else this.notebook.errors(place, rrset.findings);
  }

  private fields(entry: FieldsEntry, state: FileState): void {
    for (const { message, value, ...at } of entry.problems)
      this.notebook.error('ZoneFileSyntax', placeOf(at, state.file), { message, value });
    const [first, ...rest] = entry.tokens;
    if (first === undefined) return;
    if (entry.leadingBlank || first.quoted || !first.text.startsWith('$')) this.record(entry, first, state);
    else if (entry.problems.length === 0) {
      const place = placeOf(first, state.file);
      this.notebook.errors(place, this.directive(first.text, rest, place, state));
    }
  }

  private record(entry: FieldsEntry, first: Token, state: FileState): void {
    const place = placeOf(first, state.file);
    if (!entry.leadingBlank) {
      const owner = absoluteName(first.text, state.origin);
      state.owner = owner.ok ? owner.value : undefined;
      if (!owner.ok) {
        this.notebook.errors(place, owner.findings);
        return;
      }
    }
    if (entry.problems.length > 0) return;
    if (state.owner === undefined) {
      const message = 'The line begins with a blank, but there is no owner before it that could be read.';
      this.notebook.error('ZoneFileNameRelative', place, { message, value: textOf(entry.tokens) });
      return;
    }
    const header = readHeader(entry.leadingBlank ? entry.tokens : entry.tokens.slice(1));
    if (header.type?.text === 'AWS' || /^; *AWS /.test(entry.comment ?? '')) {
      const message = `${state.owner.toDisplay()}: routing data of cli53 is not read. Take the output of aws route53 list-resource-record-sets instead.`;
      this.notebook.leaveOut(place, { message, value: entry.comment ?? textOf(entry.tokens) });
    } else this.add(header, state.owner, place, state);
  }

  /** Adds the record, or says what is wrong with it; false when it was wrong. */
  private add(header: RecordHeader, owner: DomainName, place: SourcePlace, { file, origin }: FileState): boolean {
    const { type: typeField, recordClass, rdata } = header;
    if (typeField === undefined) return this.refuse('FieldCountWrong', place, 'The entry ends before a record type.', '');
    const typePlace = placeOf(typeField, file);
    if (recordClass !== undefined && readClass(recordClass.text) === 'other')
      return this.refuse('ZoneFileClass', placeOf(recordClass, file), `The record is of class ${recordClass.text}.`, recordClass.text);
    const read = readType(typeField.text);
    if (read === undefined)
      return this.refuse('RecordTypeUnknown', typePlace, `${JSON.stringify(typeField.text)} is no record type.`, typeField.text);
    const recordSet = `${owner.toDisplay()} ${typeField.text.toUpperCase()}`;
    if ('leftOut' in read) {
      this.notebook.leaveOut(place, { message: `${recordSet}: ${read.leftOut}`, value: textOf(rdata), recordSet });
      return true;
    }
    const { type } = read;
    const ttlSeconds =
      header.ttl === undefined
        ? this.ttls.assumed(typePlace, type === 'SOA' ? rdata.at(-1)?.text : undefined)
        : this.ttls.own(header.ttl.text, placeOf(header.ttl, file));
    const text = valueText(type, rdata, origin);
    const record = text.ok ? tryResourceRecord(type, text.value) : text;
    if (!record.ok) return this.refuseValue(record.findings, placeOf(rdata[0] ?? typeField, file), recordSet);
    if (type === 'SOA') this.soaOwner ??= owner;
    this.sets.add(place, owner, type, ttlSeconds, record.value);
    return true;
  }

  private refuse(code: FindingCode, place: SourcePlace, message: string, value: string): false {
    this.notebook.error(code, place, { message, value });
    return false;
  }

  private refuseValue(findings: readonly Finding[], place: SourcePlace, recordSet: string): boolean {
    if (!findings.every(isRefusedByService)) {
      this.notebook.errors(place, findings, recordSet);
      return false;
    }
    for (const { message, value = '' } of findings)
      this.notebook.leaveOut(place, { message: `${recordSet}: Route 53 does not take the value. ${message}`, value, recordSet });
    return true;
  }

  /** Carries out a directive; what it returns is wrong with it. */
  private directive(name: string, args: readonly Token[], place: SourcePlace, state: FileState): readonly Finding[] {
    const [first, second] = args;
    const wrong = (message: string) => [finding('ZoneFileDirective', { message, value: `${name} ${textOf(args)}` })];
    switch (name.toUpperCase()) {
      case '$ORIGIN':
        return first === undefined || args.length > 1 ? wrong('$ORIGIN takes one name.') : this.setOrigin(first, state);
      case '$TTL':
        if (first === undefined || args.length > 1) return wrong('$TTL takes one time.');
        this.ttls.setDefault(first.text, placeOf(first, state.file));
        return [];
      case '$INCLUDE':
        if (first === undefined || args.length > 2) return wrong('$INCLUDE takes a file, and maybe an origin.');
        return this.include(first.text, second, state);
      case '$GENERATE':
        return this.generate(args, place, state);
      default:
        return wrong(`${JSON.stringify(name)} is no directive.`);
    }
  }

  private setOrigin(field: Token, state: FileState): readonly Finding[] {
    const origin = originOf(field.text, state.origin);
    if (!origin.ok) return origin.findings;
    state.origin = origin.value;
    this.firstOrigin ??= origin.value.name;
    return [];
  }

  /** Origin and owner are the same after an included file as before it (RFC 1035, section 5.1); `$TTL` stays, as in BIND. */
  private include(path: string, originField: Token | undefined, { origin, owner }: FileState): readonly Finding[] {
    const given = originField === undefined ? undefined : originOf(originField.text, origin);
    if (given?.ok === false) return given.findings;
    return this.includes.with(path, (text) => {
      this.readText(text, path, given?.value ?? origin, owner);
    });
  }

  private generate(args: readonly Token[], place: SourcePlace, state: FileState): readonly Finding[] {
    const generation = readGeneration(args);
    if (!generation.ok) return generation.findings;
    for (const generated of this.generator.generate(generation.value)) {
      if (!generated.ok) return generated.findings;
      const owner = absoluteName(generated.value.owner, state.origin);
      if (!owner.ok) return owner.findings;
      // What is wrong with one is wrong with nearly all, so the first says it.
      if (!this.add(generated.value.header, owner.value, place, state)) return [];
    }
    return [];
  }
}

function placeOf({ line, column }: { readonly line: number; readonly column: number }, file: string): SourcePlace {
  return { file, line, column };
}

/** Fields as one text, for people. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 200);
}
