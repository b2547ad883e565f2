import { finding } from '../finding';
import { failure, type Result } from '../result';
import { DocumentReader, invalidDocument } from './document-reader';
import { isMembers } from './json-members';
import type { PolicyDocument } from './policy-document';
import { policyToApi, type ApiPolicyDocument } from './to-api';

/** Characters of a document (Route 53 API Reference, TrafficPolicyDocument). */
export const maxDocumentCharacters = 102_400;

/** The document that a text holds, or every finding about it; members that no document has are warned of. */
export function parsePolicyDocument(text: string): Result<PolicyDocument> {
  if (text.length > maxDocumentCharacters)
    return failure(
      finding('TrafficPolicyTooLarge', { message: `The document has ${text.length} characters.`, value: String(text.length) }),
    );
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return failure(invalidDocument({ message: 'The document is no JSON.' }));
  }
  return readPolicyDocument(document);
}

/** The document that JSON holds, or every finding about it. */
export function readPolicyDocument(document: unknown): Result<PolicyDocument> {
  if (!isMembers(document)) return failure(invalidDocument({ message: 'The document is no JSON object.' }));
  return new DocumentReader(document).read();
}

/** The document that Route 53 holds. What is no JSON object is no document either, and equal to none. */
export function storedDocument(text: string): ApiPolicyDocument {
  try {
    const document: unknown = JSON.parse(text);
    return isMembers(document) ? document : {};
  } catch {
    return {};
  }
}

/** A text that is equal for documents that say the same, whatever they say. */
export function canonicalPolicy(document: unknown): string {
  const read = readPolicyDocument(document);
  return JSON.stringify(sorted(read.ok && read.warnings === undefined ? policyToApi(read.value) : document));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
