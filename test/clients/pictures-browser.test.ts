import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  App,
  graphToSvg,
  HealthCheck,
  HostedZone,
  Route,
  routingGraph,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  TxtRecord,
  WeightedSet,
  zoneGraph,
} from '../../lib';
import { root } from '../cli/support/compiled';
import { project } from '../cli/support/project';
import { apex53 } from '../cli/support/run';
import { assertBrowserInstalled, dumpedDom } from './support/browser';

beforeAll(assertBrowserInstalled);

/** Says of each picture whether it is well-formed, what text reaches out of its box or of the page, and which boxes lie on each other. */
const inspection = `
  const inside = (one, other) => one.left >= other.left - 1 && one.right <= other.right + 1 && one.top >= other.top - 1 && one.bottom <= other.bottom + 1;
  const apart = (one, other) => one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
  const found = pictures.map((picture) => {
    const { documentElement: svg } = new DOMParser().parseFromString(picture, 'image/svg+xml');
    if (svg.querySelector('parsererror') !== null || svg.nodeName !== 'svg') return { texts: 0, boxes: 0, problems: ['not well-formed'] };
    document.body.replaceChildren(document.importNode(svg, true));
    const problems = [];
    const page = document.querySelector('svg').getBoundingClientRect();
    const texts = [...document.querySelectorAll('text')];
    for (const text of texts) {
      const box = text.parentNode.querySelector(':scope > rect:not(.page)')?.getBoundingClientRect() ?? page;
      if (!inside(text.getBoundingClientRect(), box) || !inside(box, page)) problems.push('out of its box: ' + text.textContent);
    }
    const boxes = [...document.querySelectorAll('rect:not(.page)')].map((box) => box.getBoundingClientRect());
    boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => { if (!apart(one, other)) problems.push('boxes on each other'); }));
    return { texts: texts.length, boxes: boxes.length, problems };
  });
  document.body.textContent = 'found ' + JSON.stringify(found) + ' end';
`;

interface Found {
  readonly texts: number;
  readonly boxes: number;
  readonly problems: readonly string[];
}

async function inspected(pictures: readonly string[]): Promise<readonly Found[]> {
  const data = JSON.stringify(pictures).replaceAll('<', '\\u003c');
  const dom = await dumpedDom(`<!doctype html><meta charset="utf-8"><body><script>const pictures = ${data};${inspection}</script>`);
  const [, found = ''] = /found (\[.*\]) end/s.exec(dom) ?? [];
  return JSON.parse(found) as readonly Found[];
}

/** A policy with names as long as people give them, and text that a zone should not hold. */
function policyApp(): App {
  const app = new App({ name: 'shop' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'a-rather-long-name-of-a-department.example.com' });
  const healthCheck = HealthCheck.https(zone, 'TheHealthOfThePrimarySiteInFrankfurtAmMain', { host: 'primary.frankfurt.example.net' });
  const german = Route.failover({ primary: { values: ['192.0.2.49'], healthCheck }, secondary: { values: ['192.0.2.9'] } });
  const route = Route.geolocation({ countries: { DE: { route: german } }, default: { values: ['192.0.2.9'] } });
  const policy = new TrafficPolicy(zone, 'Policy', { document: TrafficPolicyDocument.fromRoute(route) });
  new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy });
  new WeightedSet(zone, 'Wide', {
    name: 'weit',
    members: {
      'ばら色の重み <&>': { weight: 1, values: ['2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'] },
      WWWWWWWWWWWW: { weight: 9, values: ['2001:db8::1'] },
    },
  });
  new TxtRecord(zone, 'Txt', { name: 'text', values: ['<script>&"'] });
  return app;
}

it('a picture is well-formed, and its text stays in the boxes, the boxes apart, in a browser', async () => {
  const cwd = project({ 'app.ts': readFileSync(join(root, 'examples', 'global-app', 'app.ts'), 'utf8') });
  const { stdout: drawn } = await apex53(['graph', '--format', 'svg'], { cwd });
  const policy = policyApp().synth();
  const asked = routingGraph(policy, { name: 'www.a-rather-long-name-of-a-department.example.com', client: {} });
  const pictures = [drawn, graphToSvg(zoneGraph(policy)), graphToSvg(asked)];
  const broken = [drawn.replace('</desc>', ''), drawn.replace(/(<g class="[^"]*">.*?<rect [^>]*) width="\d+"/, '$1 width="20"')];

  const found = await inspected([...pictures, ...broken]);

  const [first, second, third, unclosed, narrow] = found.map(({ problems }) => problems);
  expect([first, second, third]).toEqual([[], [], []]);
  expect(found.slice(0, 3).map(({ texts, boxes }) => texts > boxes && boxes > 3)).toEqual([true, true, true]);
  expect(unclosed).toEqual(['not well-formed']);
  expect(narrow).toContainEqual(expect.stringMatching(/^out of its box: /));
});
