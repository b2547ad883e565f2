import { connectionReset, errorAnswer } from '../faults';
import type { Tap } from '../tap';
import type { Moment, Run } from './history';

/** Does to the requests of a run what the history says; after a crash none gets through any more. */
export function disturbed({ troubles, deeds }: Run, act: (deed: Run['deeds'][number]) => Promise<void>): Tap {
  let requests = 0;
  let dead = false;
  return async (request, forward) => {
    const nth = requests++;
    const isNow = ({ at }: { readonly at: Moment }) =>
      at.before === 'request' ? at.nth === nth : at.before === request.operation && at.nth === request.index;
    if (dead) throw crash();
    for (const deed of deeds) if (isNow(deed)) await act(deed);
    const what = troubles.find(isNow)?.what;
    dead = what === 'crash before' || what === 'crash after';
    return what === undefined ? forward() : suffer(what, forward);
  };
}

type Forward = Parameters<Tap>[1];

async function suffer(what: Run['troubles'][number]['what'], forward: Forward): ReturnType<Forward> {
  switch (what) {
    case 'crash before':
      throw crash();
    case 'crash after':
      await forward();
      throw crash();
    case 'answer lost':
      await forward();
      throw connectionReset();
    case 'reset':
      throw connectionReset();
    case '500 before':
      return errorAnswer('InternalError', 500, 'We encountered an internal error.');
    case '500 after':
      await forward();
      return errorAnswer('InternalError', 500, 'We encountered an internal error.');
    case 'throttled':
      return errorAnswer('Throttling', 400, 'Rate exceeded');
    case 'prior request':
      return errorAnswer('PriorRequestNotComplete', 400, 'The request was rejected because Route 53 was still processing a prior request.');
  }
}

export function crash(): Error {
  return Object.assign(new Error('the process is gone'), { code: 'CRASH' });
}
