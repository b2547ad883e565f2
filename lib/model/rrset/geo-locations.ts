// Locations that geolocation routing knows, by code.
// Continents: Route 53 API Reference, GeoLocation. Countries: Developer Guide, Values specific for geolocation records, Location (246
// codes, May 2023); BV, CX, EH and HM are refused, the guide says. Subdivisions: US states and DC (API Reference); of Ukraine both
// numberings that public material shows, since it is not settled which one the service takes. Compiled 2026-11-21.

const codesOf = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/));

/** Continent codes. */
export const continentCodes = codesOf('AF AN AS EU NA OC SA');

/** Country codes; the default location `*` is not among them. */
export const countryCodes = codesOf(`
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH
  CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP
  GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK
  LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM
  PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC
  TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
`);

/** Subdivision codes by country code. */
export const subdivisionCodes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'US',
    codesOf(`
      AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI
      SC SD TN TX UT VA VT WA WI WV WY
    `),
  ],
  [
    'UA',
    codesOf(
      '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77',
    ),
  ],
]);
