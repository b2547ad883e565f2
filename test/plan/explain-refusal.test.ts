import { explainRefusal } from '../../lib/plan/explain-refusal';
import type { RecordSetDifference } from '../../lib/plan/plan';
import { apiRecordSet } from '../support/record-sets';

const differences: readonly RecordSetDifference[] = [{ kind: 'create', path: 'Zone/Www', after: apiRecordSet() }];

describe('a message of a refused batch', () => {
  it.each([
    ["Tried to create resource record set [name='www.example.com.', type='A'] but it already exists", /created it since/],
    ["Tried to delete resource record set [name='www.example.com.', type='A'] but it was not found", /deleted it since/],
    [
      'RRSet of type A with DNS name www.example.com. is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone example.com.',
      /CNAME stands alone/,
    ],
    ["The request contains an invalid set of changes for a resource record set 'A www.example.com.'", /as the message says/],
  ])('names the record set and the construct it is about: %s', (message, toDo) => {
    expect(explainRefusal([message], differences)).toEqual([
      { message, recordSet: 'www.example.com. A', path: 'Zone/Www', toDo: expect.stringMatching(toDo) as string },
    ]);
  });

  it('is kept as it is when it names nothing', () => {
    expect(explainRefusal(['No.'], differences)).toEqual([{ message: 'No.', toDo: 'correct the record set as the message says' }]);
  });
});
