import { holdEveryLaw } from '../support/history/hold-every-law';

describe('in a zone of the app, after any history of crashes, failures, lost answers, other writers and several runs at once', () => {
  holdEveryLaw('own');
});
