'use strict';

// Required into the command by tests: as if one optional peer were not installed, with Node's own error for that.
const Module = require('node:module');
const resolve = Module._resolveFilename;
const nowhere = { id: '/nowhere/main.js', filename: '/nowhere/main.js', paths: [] };
Module._resolveFilename = (request, parent, ...rest) =>
  resolve.call(Module, request, request === '@aws-sdk/client-ec2' ? nowhere : parent, ...rest);
