import type { AnswerMatchers } from './answer-matchers';

// Types alone: a project without jest has a namespace that it never looks at.
declare global {
  namespace jest {
    interface Matchers<R, T> extends AnswerMatchers<R, T> {}
  }
}
