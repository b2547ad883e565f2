import type * as sdk from '@aws-sdk/client-route-53';
import type { CidrCollectionDescription, Route53Port } from '../route53-port';
import type { Calls } from './calls';

/** The calls to CIDR collections. */
export function cidrCollectionCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call, callUnless }: Calls,
): Pick<Route53Port, 'listCidrCollections' | 'createCidrCollection' | 'changeCidrCollection' | 'deleteCidrCollection' | 'listCidrBlocks'> {
  return {
    async listCidrCollections(token) {
      const page = await call({ operation: 'ListCidrCollections', resource: '*' }, (c) =>
        client.send(new c.ListCidrCollectionsCommand(token === undefined ? {} : { NextToken: token })),
      );
      return {
        collections: (page.CidrCollections ?? []).map(describeCollection),
        ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
      };
    },
    async createCidrCollection({ name, callerReference }) {
      const answer = await callUnless('CidrCollectionAlreadyExistsException', { operation: 'CreateCidrCollection', resource: '*' }, (c) =>
        client.send(new c.CreateCidrCollectionCommand({ Name: name, CallerReference: callerReference })),
      );
      return answer?.Collection === undefined ? undefined : describeCollection(answer.Collection);
    },
    async changeCidrCollection({ id, version, changes }) {
      await call({ operation: 'ChangeCidrCollection', resource: `cidrcollection/${id}` }, (c) =>
        client.send(
          new c.ChangeCidrCollectionCommand({
            Id: id,
            CollectionVersion: version,
            Changes: changes.map(({ location, action, blocks }) => ({ LocationName: location, Action: action, CidrList: [...blocks] })),
          }),
        ),
      );
    },
    async deleteCidrCollection(id) {
      await callUnless('NoSuchCidrCollectionException', { operation: 'DeleteCidrCollection', resource: `cidrcollection/${id}` }, (c) =>
        client.send(new c.DeleteCidrCollectionCommand({ Id: id })),
      );
    },
    async listCidrBlocks(collectionId, token) {
      const context = { operation: 'ListCidrBlocks', resource: `cidrcollection/${collectionId}` };
      const page = await callUnless('NoSuchCidrCollectionException', context, (c) =>
        client.send(new c.ListCidrBlocksCommand({ CollectionId: collectionId, ...(token === undefined ? {} : { NextToken: token }) })),
      );
      return page === undefined
        ? undefined
        : {
            blocks: (page.CidrBlocks ?? []).map(({ CidrBlock = '', LocationName = '' }) => ({ location: LocationName, block: CidrBlock })),
            ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
          };
    },
  };
}

function describeCollection({ Id = '', Name = '', Version = 1 }: sdk.CollectionSummary): CidrCollectionDescription {
  return { id: Id, name: Name, version: Version };
}
