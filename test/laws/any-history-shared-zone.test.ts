import { holdEveryLaw } from '../support/history/hold-every-law';

describe('in a zone that others write to as well, after any history of crashes, failures, lost answers, other writers and several runs at once', () => {
  holdEveryLaw('shared');
});
