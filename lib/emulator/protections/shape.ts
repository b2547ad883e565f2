import { dnsName } from '../record-sets/shape';
import { recordTypes, type RecordType } from '../record-sets/record-types';
import { enumeration, text } from '../xml/scalars';
import { listOf, optional, required, structure, type Shape } from '../xml/shapes';

const key = { RecordName: required(dnsName), RecordType: required(enumeration(recordTypes) as Shape<RecordType>) };
const config = structure({ ...key, Comment: optional(text({ type: 'ResourceDescription', max: 256 })) });

/** The body of CreateResourceRecordSetProtections. */
export const createProtectionsRequest = structure({
  Protections: required(listOf('ResourceRecordSetProtectionConfig', config, { max: 100 })),
});

/** The body of DeleteResourceRecordSetProtections. */
export const deleteProtectionsRequest = structure({
  Protections: required(listOf('ResourceRecordSetProtectionKey', structure(key), { max: 100 })),
});
