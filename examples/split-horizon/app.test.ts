// What the internet and the VPCs are answered, tested before anything is deployed.
import { answerMatchers } from 'apex53/testing';
import app from './app';

expect.extend(answerMatchers);

const inVpc = { from: 'vpc-0a1b2c3d4e5f60718' };

it('hides no public name from the VPCs', () => {
  expect(app.lint()).toEqual([]);
});

it('answers everybody the same where that is stated once', () => {
  for (const conditions of [{}, inVpc]) expect(app).toAnswer('www.example.com', 'A', conditions, ['192.0.2.80']);
});

it('lets VPCs take the short way', () => {
  expect(app).toAnswer('api.example.com', 'A', {}, ['192.0.2.81']);
  expect(app).toAnswer('api.example.com', 'A', inVpc, ['10.0.1.81']);
});

it('keeps the database to the VPCs that are declared', () => {
  expect(app).toAnswer('db.example.com', 'A', inVpc, ['10.0.1.5']);
  expect(app).not.toAnswer('db.example.com', 'A', {}, ['10.0.1.5']);
  expect(app).not.toAnswer('db.example.com', 'A', { from: 'vpc-0fff' }, ['10.0.1.5']);
});
