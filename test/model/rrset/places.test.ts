import * as emulatorPlaces from '../../../lib/emulator/data/geo-locations';
import * as emulatorRegions from '../../../lib/emulator/data/regions';
import { continentCodes, countryCodes, subdivisionCodes } from '../../../lib/model/rrset/geo-locations';
import { latencyRegions } from '../../../lib/model/rrset/latency-regions';

describe('places of geolocation routing', () => {
  it('are 7 continents, 246 countries (Developer Guide, May 2023), the states of the US with DC, and subdivisions of Ukraine', () => {
    expect([continentCodes.size, countryCodes.size, subdivisionCodes.get('US')?.size]).toEqual([7, 246, 51]);
    expect([...subdivisionCodes.keys()]).toEqual(['US', 'UA']);
  });

  it('have two letters, subdivisions of Ukraine two digits', () => {
    for (const code of [...continentCodes, ...countryCodes, ...(subdivisionCodes.get('US') ?? [])]) expect(code).toMatch(/^[A-Z]{2}$/);
    for (const code of subdivisionCodes.get('UA') ?? []) expect(code).toMatch(/^\d{2}$/);
  });

  it('are not the four countries that the guide says are refused', () => {
    expect(['BV', 'CX', 'EH', 'HM'].filter((code) => countryCodes.has(code))).toEqual([]);
  });

  it('are those of the emulator, which has a table of its own', () => {
    expect([...continentCodes].sort()).toEqual(Object.keys(emulatorPlaces.continentNames).sort());
    expect([...countryCodes].sort()).toEqual(Object.keys(emulatorPlaces.countryNames).sort());
    for (const [country, codes] of subdivisionCodes)
      expect([...codes].sort()).toEqual(Object.keys(emulatorPlaces.subdivisionNames[country] ?? {}).sort());
  });
});

describe('regions of latency routing', () => {
  it('are 39, each once, in order', () => {
    expect(latencyRegions).toHaveLength(39);
    expect([...new Set(latencyRegions)].sort()).toEqual([...latencyRegions]);
  });

  it('are those of the emulator, which has a table of its own', () => {
    expect([...latencyRegions]).toEqual([...emulatorRegions.latencyRegions].sort());
  });
});
