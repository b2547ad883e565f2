// The runbook is used on the day on which nothing else works, so what it holds is tested on every other day.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecoveryRunbook } from 'apex53';
import { answerMatchers } from 'apex53/testing';
import app, { east, west } from './app';

expect.extend(answerMatchers);

const runbook = JSON.parse(readFileSync(join(__dirname, 'apex53.recovery.json'), 'utf8')) as RecoveryRunbook;

it('answers with the cell that is on', () => {
  expect(app).toAnswer('api.example.com', 'CNAME', { unhealthy: ['Zone/ApiSecondary'] }, 'api-east.example.net.');
  expect(app).toAnswer('api.example.com', 'CNAME', { unhealthy: ['Zone/ApiPrimary'] }, 'api-west.example.net.');
});

it('answers with the primary while nothing is on, so that a mistake leaves nobody without answer', () => {
  expect(app).toAnswer('api.example.com', 'CNAME', { unhealthy: ['Zone/ApiPrimary', 'Zone/ApiSecondary'] }, 'api-east.example.net.');
});

it('has a runbook that switches the same controls, and five endpoints to do it through', () => {
  const arns = Object.values(runbook.failovers['api.example.com']?.cells ?? {}).map((controls) => controls.map(({ arn }) => arn));
  expect(arns).toEqual([[east], [west]]);
  expect(new Set(runbook.endpoints.map(({ region }) => region)).size).toBe(5);
});
