import { createClient } from '../../lib/aws/sdk';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { Emulator } from '../../lib/emulator';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

describe('a client that is made', () => {
  it('leaves the credentials it was given as they are', async () => {
    const credentials = Object.freeze({ accessKeyId: 'any', secretAccessKey: 'any' });
    const client = createClient({
      endpoint: 'http://emulator.invalid',
      credentials,
      requestHandler: new Emulator().requestHandler(),
    });

    await sdkRoute53(client).listHealthChecks();

    expect(Object.keys(credentials)).toEqual(['accessKeyId', 'secretAccessKey']);
  });
});
