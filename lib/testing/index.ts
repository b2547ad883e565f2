export { answerMatchers, type AnswerMatchers, type MatcherResult } from './answers/answer-matchers';
export { Answers, type AnswerSubject } from './answers/answers';
export type { AnswerConditions, CanBeUnhealthy } from './answers/conditions';
export type { DistributionOptions, ExpectedDistribution, ExpectedShare } from './answers/distributed';
export type { FailoverOptions } from './answers/fails-over';
export type {} from './answers/jest-expect';
export { simulatedAnswerer, type SimulatedAnswererOptions } from '../answering/simulated-answerer';
export { referenceTo } from './reference-to';
export { Template, type ExpectedHealthCheck, type ExpectedRecordSet, type FoundRecordSet } from './template';
