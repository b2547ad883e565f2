export { referenceTo } from './reference-to';
export { Template, type ExpectedHealthCheck, type ExpectedRecordSet, type FoundRecordSet } from './template';
