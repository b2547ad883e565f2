import { GetDomainDetailCommand, RegisterDomainCommand, Route53DomainsClient, type ContactDetail } from '@aws-sdk/client-route-53-domains';
import { App, deploy, HostedZone, plan, RegisteredDomain, type RegisteredDomainProps } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { emulated } from '../support/emulated';
import { startMoto } from './support/moto';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const contact: ContactDetail = {
  FirstName: 'Any',
  LastName: 'Body',
  ContactType: 'PERSON',
  AddressLine1: 'Somewhere 1',
  City: 'Dublin',
  CountryCode: 'IE',
  ZipCode: 'D01',
  PhoneNumber: '+353.1234567',
  Email: 'any@example.com',
};

/**
 * moto 5.2.1 knows RegisterDomain, DeleteDomain, GetDomainDetail, ListDomains, GetOperationDetail, ListOperations and
 * UpdateDomainNameservers. It has no locks, renewal, privacy or keys to change, and refuses a second change of name servers, since it
 * takes any operation of the same kind that ever was for one in progress: those are held to the project's own double.
 */
describe("against moto's registrar", () => {
  it('a domain that is registered is adopted as it is, and led to its zone once', async () => {
    const endpoint = await startMoto();
    const options = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
    const registrar = new Route53DomainsClient({ ...options, credentials: { ...options.credentials } });
    const route53 = emulated();
    await registrar.send(
      new RegisterDomainCommand({
        DomainName: 'example.com',
        // moto counts years of 365 days and refuses one of them, since it ends before the day a year from now.
        DurationInYears: 2,
        AutoRenew: true,
        AdminContact: contact,
        RegistrantContact: contact,
        TechContact: contact,
      }),
    );
    const declared = (props: Omit<RegisteredDomainProps, 'domainName'>, domainName = 'example.com') => {
      const app = new App({ name: 'shop' });
      const zone = new HostedZone(app, 'Zone', { zoneName: domainName });
      new RegisteredDomain(app, 'Domain', { domainName, ...(props.nameServers === undefined ? { nameServersFrom: zone } : {}), ...props });
      return app.synth();
    };
    const given = { client: route53.client, services: options };
    const registered = async () => registrar.send(new GetDomainDetailCommand({ DomainName: 'example.com' }));
    const names = async () => ((await registered()).Nameservers ?? []).map(({ Name }) => Name).sort();

    // As it was registered: what is declared is so already, and nothing but the zone is made.
    const { resources } = await plan(declared({ nameServers: (await names()).map(String), autoRenew: true, privacy: true }), given);
    expect(resources).toEqual([]);

    const assembly = declared({ autoRenew: true });
    const { hostedZones } = await deploy(assembly, given);
    expect(await names()).toEqual([...(hostedZones[0]?.nameServers ?? [])].map((name) => name.replace(/\.$/, '')).sort());
    expect(isEmptyPlan(await plan(assembly, given))).toBe(true);

    await expect(plan(declared({}, 'example.org'), given)).rejects.toMatchObject({ code: 'DomainNotRegistered' });

    registrar.destroy();
    await route53.close();
  });
});
