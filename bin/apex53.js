#!/usr/bin/env node
'use strict';

// The SDK's note on Node 20 would stand in front of every answer; package.json says which versions of Node are supported.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const { main } = require('../dist/cli/main.js');

main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
