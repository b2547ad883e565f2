// Sums the parts of a test run. Usage: node scripts/test-report.mjs NAME=STATUS=FILE ...
// FILE ends with a line "N passed, N failed"; a part that ended with another status than 0 without a failed test counts as one.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The counts of one part: what its file says last, and its exit status. */
export function countsOf(status, text) {
  const [last] = [...(text ?? '').matchAll(/^(\d+) passed, (\d+) failed$/gm)].slice(-1);
  const passed = Number(last?.[1] ?? 0);
  const failed = Number(last?.[2] ?? 0);
  // Nothing counted is nothing proved, whatever the status says.
  const silent = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: failed + (silent ? 1 : 0) };
}

function main(parts) {
  const counted = parts.map((part) => {
    const [name, status, file] = part.split('=');
    return { name, ...countsOf(Number(status), existsSync(file) ? readFileSync(file, 'utf8') : undefined) };
  });
  for (const { name, passed, failed } of counted) console.log(`${name}: ${passed} passed, ${failed} failed.`);
  const sum = (key) => counted.reduce((total, part) => total + part[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && counted.length > 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
