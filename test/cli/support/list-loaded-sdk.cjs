'use strict';

// Required into the command by tests: says at the end, on standard error, which files of the AWS SDK were loaded.
process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((file) => /[\\/](@aws-sdk|@smithy)[\\/]/.test(file));
  process.stderr.write(`SDK files loaded: ${loaded.length}\n`);
});
