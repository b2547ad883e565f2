import type { Client } from '../client/client';
import type { World } from '../world';
import type { RecordSetGroup } from '../zone/zone-index';
import { networksFor } from './networks';
import { placesFor } from './places';

/** A client with words for who it stands for. */
export interface Representative {
  readonly label: string;
  readonly client: Client;
}

/** Clients on the internet that stand for all others, as far as these groups tell clients apart. */
export interface Representatives {
  readonly clients: readonly Representative[];
  /** Whether really every client gets what one of them gets. */
  readonly exact: boolean;
}

/** More combinations of places and networks than this are not gone through. */
const maxRepresentatives = 5000;

/** Those of whom nothing is known, which stand for everyone where nothing tells clients apart. */
export const anyone: Representative = { label: 'anyone', client: {} };

const ofUnknownPlace: Representative = { label: 'of unknown place and network', client: {} };

/**
 * Representatives on the internet for questions that come to these groups in one of these worlds, which may differ in their blocks:
 * every place together with every network, since a client's place says nothing about its network.
 */
export function representativesFor(groups: readonly RecordSetGroup[], worlds: readonly World[]): Representatives {
  const byPlace = groups.filter(({ policy }) => policy === 'geolocation' || policy === 'latency' || policy === 'geoproximity');
  const byNetwork = groups.filter(({ policy }) => policy === 'ip-based');
  if (byPlace.length === 0 && byNetwork.length === 0) return { clients: [anyone], exact: true };
  const { places, exact } = placesFor(byPlace, worlds);
  const networks = networksFor(byNetwork, worlds);
  const clients: Representative[] = [
    ofUnknownPlace,
    ...places.map(({ label, place }) => ({ label, client: { place } })),
    ...networks.map(({ label, subnet }) => ({ label, client: { subnet } })),
    ...networks.flatMap(({ label, subnet }) =>
      places.map((inPlace) => ({ label: `${inPlace.label}, ${label}`, client: { subnet, subnetPlace: inPlace.place } })),
    ),
  ];
  return { clients: clients.slice(0, maxRepresentatives), exact: exact && clients.length <= maxRepresentatives };
}
