import {
  GetGeoLocationCommand,
  ListGeoLocationsCommand,
  type GetGeoLocationCommandInput,
  type ListGeoLocationsCommandInput,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { refusalOf } from './support/zone';

describe.each(doors)('geolocations through the $door', ({ open }) => {
  let session: Session;
  beforeAll(async () => {
    session = await open();
  });
  afterAll(() => session.close());

  const get = (input: GetGeoLocationCommandInput) => session.client.send(new GetGeoLocationCommand(input));
  const list = (input: ListGeoLocationsCommandInput = {}) => session.client.send(new ListGeoLocationsCommand(input));

  it.each<[GetGeoLocationCommandInput, object]>([
    [{ ContinentCode: 'EU' }, { ContinentCode: 'EU', ContinentName: 'Europe' }],
    [{ CountryCode: 'DE' }, { CountryCode: 'DE', CountryName: 'Germany' }],
    [{ CountryCode: '*' }, { CountryCode: '*', CountryName: 'Default' }],
    [
      { CountryCode: 'US', SubdivisionCode: 'WA' },
      { CountryCode: 'US', CountryName: 'United States', SubdivisionCode: 'WA', SubdivisionName: 'Washington' },
    ],
  ])('a location is shown with its names: %j', async (input, details) => {
    expect((await get(input)).GeoLocationDetails).toEqual(details);
  });

  it.each<[GetGeoLocationCommandInput]>([
    [{ ContinentCode: 'XX' }],
    [{ CountryCode: 'HM' }],
    [{ CountryCode: 'eu' }],
    [{ CountryCode: 'US', SubdivisionCode: 'ZZ' }],
    [{ CountryCode: 'DE', SubdivisionCode: 'BY' }],
  ])('a location that is not supported does not exist: %j', async (input) => {
    expect(await refusalOf(get(input))).toMatchObject({ code: 'NoSuchGeoLocation', status: 404 });
  });

  it.each<[GetGeoLocationCommandInput]>([
    [{}],
    [{ ContinentCode: 'EU', CountryCode: 'DE' }],
    [{ ContinentCode: 'NA', SubdivisionCode: 'WA' }],
    [{ SubdivisionCode: 'WA' }],
    [{ ContinentCode: 'EUR' }],
    [{ CountryCode: 'DEU' }],
    [{ CountryCode: 'US', SubdivisionCode: 'WASH' }],
  ])('codes that say nothing together are refused: %j', async (input) => {
    expect(await refusalOf(get(input))).toMatchObject({ code: 'InvalidInput', status: 400 });
  });

  it('the listing has countries, each followed by its subdivisions, and continents last', async () => {
    const all: string[] = [];
    for (let page = await list(); ;) {
      expect(page.MaxItems).toBe(100);
      for (const { ContinentCode, CountryCode, SubdivisionCode } of page.GeoLocationDetailsList ?? []) {
        all.push([ContinentCode, CountryCode, SubdivisionCode].filter((code) => code !== undefined).join(' '));
      }
      if (page.IsTruncated !== true) break;
      page = await list({
        StartContinentCode: page.NextContinentCode,
        StartCountryCode: page.NextCountryCode,
        StartSubdivisionCode: page.NextSubdivisionCode,
      });
    }
    expect(all.slice(0, 3)).toEqual(['*', 'AD', 'AE']);
    expect(all.slice(-7)).toEqual(['AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA']);
    expect(all.slice(all.indexOf('US'), all.indexOf('US') + 3)).toEqual(['US', 'US AK', 'US AL']);
    expect(all[all.indexOf('US WY') + 1]).toBe('UY');
    // One code is a country and a continent each: AF is Afghanistan and Africa.
    expect(all.filter((code) => code === 'AF')).toHaveLength(2);
    expect(all.filter((code) => !code.includes(' '))).toHaveLength(1 + 246 + 7);
  });

  it('a page begins with the codes it is asked to start with, and says where the next one does', async () => {
    const inside = await list({ StartCountryCode: 'US', StartSubdivisionCode: 'WV', MaxItems: 2 });
    expect(inside.GeoLocationDetailsList?.map(({ SubdivisionCode }) => SubdivisionCode)).toEqual(['WV', 'WY']);
    expect(inside).toMatchObject({ IsTruncated: true, NextCountryCode: 'UY', MaxItems: 2 });
    expect(inside.NextSubdivisionCode).toBeUndefined();
    const country = await list({ StartCountryCode: 'US', MaxItems: 1 });
    expect(country).toMatchObject({ NextCountryCode: 'US', NextSubdivisionCode: 'AK' });
    const last = await list({ StartContinentCode: 'OC' });
    expect(last.GeoLocationDetailsList?.map(({ ContinentCode }) => ContinentCode)).toEqual(['OC', 'SA']);
    expect(last.IsTruncated).toBe(false);
    expect((await list({ StartCountryCode: 'ZW', MaxItems: 1 })).NextContinentCode).toBe('AF');
  });

  it('start codes that say nothing together are refused', async () => {
    for (const input of [
      { StartSubdivisionCode: 'WA' },
      { StartContinentCode: 'EU', StartCountryCode: 'DE' },
      { StartContinentCode: 'E' },
    ]) {
      expect(await refusalOf(list(input))).toMatchObject({ code: 'InvalidInput', status: 400 });
    }
  });
});
