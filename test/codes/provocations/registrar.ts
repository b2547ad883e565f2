import { App, HostedZone, RegisteredDomain, type RegisteredDomainProps } from '../../../lib';
import type { registrarCodes } from '../../../lib/model/codes/registrar';

const domain = (props: Partial<RegisteredDomainProps>) => {
  const app = new App({ name: 'test' });
  new RegisteredDomain(app, 'Domain', { domainName: 'example.com', ...props });
  return app;
};

export const registrarProvocations = {
  RegisteredDomainInvalid: () => domain({ nameServers: ['ns1.example.net'] }),
  RegisteredDomainZoneDiffers: () => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'dev.example.com' });
    new RegisteredDomain(app, 'Domain', { domainName: 'example.com', nameServersFrom: zone });
    return app;
  },
  SigningKeyInvalid: () => domain({ signingKeys: [{ algorithm: 13, flags: 257, publicKey: 'not base64' }] }),
  RegisteredDomainGlue: () => domain({ nameServers: ['ns1.example.com', 'ns1.example.net'] }),
  RegisteredDomainUnguarded: () => domain({ transferLock: false }),
} satisfies Record<keyof typeof registrarCodes, () => App>;
