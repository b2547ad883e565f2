import { createHash } from 'node:crypto';
import type { DomainName } from '../model/name/domain-name';

/**
 * The caller reference by which a declared hosted zone is found again, at most 128 characters.
 *
 * Derived from the app's name, the construct path, the zone name and whether the zone is private, so that a crash between create and
 * answer, or two runs at once, lead to one zone. A public zone never becomes a private one.
 */
export function zoneCallerReference(appName: string, path: string, zoneName: DomainName, isPrivate = false): string {
  return `apex53.${digest(32, appName, path, zoneName.toText(), ...(isPrivate ? ['private'] : []))}`;
}

/** By which what an app creates for one of its zones, or outside of all, is told from what others create: 16 hex digits. */
export function ownerScope(appName: string, zoneName: DomainName | undefined): string {
  return digest(16, appName, zoneName?.toText() ?? '');
}

/** What the caller references of all health checks of one scope begin with. */
export function healthCheckReferencePrefix(scope: string): string {
  return `apex53.${scope}.`;
}

/** What the names of all resources of one scope begin with that are found by name and were given none. */
export function namePrefix(scope: string): string {
  return `apex53-${scope}-`;
}

/** The name of a resource that was given none: letters, digits and hyphens, 35 characters. */
export function derivedName(scope: string, ...madeOf: readonly string[]): string {
  return `${namePrefix(scope)}${digest(11, ...madeOf)}`;
}

/** The caller reference of a resource that is found again by its name. */
export function nameCallerReference(name: string): string {
  return `apex53.${digest(32, name)}`;
}

/**
 * The caller reference by which a declared health check is found again, at most 64 characters with a generation behind it.
 *
 * The members that UpdateHealthCheck cannot change are part of it: another value of one of them is another health check.
 */
export function healthCheckCallerReference(scope: string, path: string, immutable: readonly (string | number | boolean)[]): string {
  return `${healthCheckReferencePrefix(scope)}${digest(20, path, ...immutable.map(String))}`;
}

/** A token by which a service knows one creation again, 40 hex digits. */
export function tokenOf(...parts: readonly string[]): string {
  return digest(40, ...parts);
}

/**
 * The caller reference of a later generation: Route 53 never takes a reference again after the resource was deleted, so a
 * resource that was destroyed and is declared again gets the next one. Generation 1 has no suffix.
 */
export function withGeneration(base: string, generation: number): string {
  return generation === 1 ? base : `${base}.${generation}`;
}

/** The generation of a caller reference made from this base, or undefined when it was not. */
export function generationOf(callerReference: string, base: string): number | undefined {
  if (callerReference === base) return 1;
  if (!callerReference.startsWith(`${base}.`)) return undefined;
  const suffix = callerReference.slice(base.length + 1);
  return /^[1-9]\d{0,5}$/.test(suffix) ? Number(suffix) : undefined;
}

/** What a caller reference can have been made from: itself, or what it is a later generation of. */
export function identitiesOf(callerReference: string): readonly string[] {
  const base = baseOfGeneration(callerReference);
  return base === undefined ? [callerReference] : [callerReference, base];
}

/** What this caller reference would be a later generation of; undefined when it is of no such form. */
export function baseOfGeneration(callerReference: string): string | undefined {
  return /^(.*)\.[1-9]\d{0,5}$/s.exec(callerReference)?.[1];
}

/** Hex digits of SHA-256 over the parts, each with its length so that no two lists of parts collide. */
function digest(hexDigits: number, ...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest('hex').slice(0, hexDigits);
}
