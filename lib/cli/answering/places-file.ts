import { readFile } from 'node:fs/promises';
import { Apex53Error } from '../../model/error';
import { buildWorld, parsePlace, type Place, type WorldInput } from '../../simulator';

/**
 * Where addresses are, as a JSON file says: blocks of addresses, each with a place as `--from` takes it.
 *
 * @throws Apex53Error `SimulationInvalid` with everything in the file that cannot be.
 */
export async function readPlacesFile(file: string): Promise<NonNullable<WorldInput['places']>> {
  const entries = Object.entries(await readObject(file));
  const problems: string[] = [];
  const places = entries.flatMap(([block, text]) => {
    try {
      if (typeof text !== 'string') throw new TypeError(`the place of ${JSON.stringify(block)} is no text`);
      const place: Place = parsePlace(text);
      buildWorld({ zones: [], places: [{ block, place }] });
      return [{ block, place }];
    } catch (error) {
      problems.push(messageOf(error));
      return [];
    }
  });
  if (problems.length > 0) throw invalid(file, problems.join('; '));
  return places;
}

async function readObject(file: string): Promise<object> {
  let found: unknown;
  try {
    found = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw invalid(file, messageOf(error));
  }
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found;
  throw invalid(file, 'it must be an object such as {"203.0.113.0/24": "DE", "2001:db8::/32": "US-CA"}.');
}

function invalid(file: string, problem: string): Apex53Error {
  return new Apex53Error('SimulationInvalid', `The places in ${file} cannot be used: ${problem}`, { details: { path: file } });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
