import { Emulator } from '../../lib/emulator';
import { operationRoutes } from '../../lib/emulator/protocol/routes';
import { batchBody, changeMarkup, postBatch, rawZone, textOf, xmlns } from './support/raw';

const simple =
  '<Name>www.example.com</Name><Type>A</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>';

describe('serialization', () => {
  it('answers with declaration, namespace, text/xml and a request id in the header', async () => {
    const { emulator } = await rawZone();
    const answer = await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzonecount' });
    expect(answer.body).toBe(
      `<?xml version="1.0"?>\n<GetHostedZoneCountResponse ${xmlns}><HostedZoneCount>1</HostedZoneCount></GetHostedZoneCountResponse>`,
    );
    expect(answer.headers).toMatchObject({
      'content-type': 'text/xml',
      'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('puts every error into one envelope, with the request id of the header', async () => {
    const answer = await new Emulator().handle({ method: 'GET', path: '/2013-04-01/hostedzone/Z1' });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toBe(
      `<?xml version="1.0"?>\n<ErrorResponse ${xmlns}><Error><Type>Sender</Type><Code>NoSuchHostedZone</Code><Message>No hosted zone found with ID: Z1</Message></Error><RequestId>${answer.headers['x-amzn-requestid'] ?? ''}</RequestId></ErrorResponse>`,
    );
  });

  it('gives every answer another request id', async () => {
    const emulator = new Emulator();
    const ids = await Promise.all(
      [1, 2, 3].map(
        async () => (await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzonecount' })).headers['x-amzn-requestid'],
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('says MaxItems as text and leaves missing members out', async () => {
    const { emulator, zoneId } = await rawZone();
    const { body } = await emulator.handle({ method: 'GET', path: `/2013-04-01/hostedzone/${zoneId}/rrset`, query: { maxitems: '1' } });
    expect(body).toContain(
      '<IsTruncated>true</IsTruncated><NextRecordName>example.com.</NextRecordName><NextRecordType>SOA</NextRecordType><MaxItems>1</MaxItems></ListResourceRecordSetsResponse>',
    );
  });

  it('never answers with what XML cannot hold, whatever the path and query say', async () => {
    const { emulator } = await rawZone();
    const { body } = await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzone/a%01%3Cb%3E%EF%BF%BF' });
    expect(textOf(body, 'Message')).toBe('No hosted zone found with ID: a?&lt;b&gt;?');
    const listed = await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzone', query: { marker: '\ud800\u0000\r&' } });
    expect(textOf(listed.body, 'Marker')).toBe('??&#xD;&amp;');
  });

  it('answers with an empty element where an operation has no members', async () => {
    const { emulator, zoneId } = await rawZone();
    const body = `<ChangeTagsForResourceRequest ${xmlns}><AddTags><Tag><Key>a</Key><Value>b</Value></Tag></AddTags></ChangeTagsForResourceRequest>`;
    const answer = await emulator.handle({ method: 'POST', path: `/2013-04-01/tags/hostedzone/${zoneId}`, body });
    expect(answer.body).toBe(`<?xml version="1.0"?>\n<ChangeTagsForResourceResponse ${xmlns}></ChangeTagsForResourceResponse>`);
  });
});

describe('requests', () => {
  it.each(['rrset', 'rrset/'])('take the path with and without its last slash: %s', async (tail) => {
    const { emulator, zoneId } = await rawZone();
    const answer = await emulator.handle({
      method: 'POST',
      path: `/2013-04-01/hostedzone/${zoneId}/${tail}`,
      body: batchBody(changeMarkup(simple)),
    });
    expect(answer.statusCode).toBe(200);
  });

  it('take an id with its prefix, escaped', async () => {
    const { emulator, zoneId } = await rawZone();
    expect((await emulator.handle({ method: 'GET', path: `/2013-04-01/hostedzone/%2Fhostedzone%2F${zoneId}` })).statusCode).toBe(200);
  });

  it('take members in any order, prefixes, comments, CDATA and character references', async () => {
    const { emulator, zoneId } = await rawZone();
    const body = `<?xml version="1.0" encoding="UTF-8"?><!-- hello --><r:ChangeResourceRecordSetsRequest xmlns:r="https://route53.amazonaws.com/doc/2013-04-01/"><r:ChangeBatch><r:Changes><r:Change>
      <r:ResourceRecordSet><r:ResourceRecords><r:ResourceRecord><r:Value><![CDATA["a & b"]]></r:Value></r:ResourceRecord></r:ResourceRecords><r:TTL> 60 </r:TTL><r:Type>TXT</r:Type><r:Name>&#119;ww.example.com</r:Name></r:ResourceRecordSet>
      <r:Action>CREATE</r:Action></r:Change></r:Changes><r:Comment/></r:ChangeBatch></r:ChangeResourceRecordSetsRequest>`;
    expect((await postBatch(emulator, zoneId, body)).statusCode).toBe(200);
    const listed = await emulator.handle({
      method: 'GET',
      path: `/2013-04-01/hostedzone/${zoneId}/rrset`,
      query: { name: 'www.example.com' },
    });
    expect(listed.body).toContain(
      '<Name>www.example.com.</Name><Type>TXT</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>&quot;a &amp; b&quot;</Value></ResourceRecord></ResourceRecords>',
    );
  });

  it.each(operationRoutes.map(([operation, method, path]) => ({ operation, method, path })))(
    'for $operation are recognised',
    async ({ operation, method, path }) => {
      const { emulator } = await rawZone();
      const answer = await emulator.handle({ method, path: `/2013-04-01${path.replaceAll(/\{\w+\}/g, 'x')}` });
      expect(emulator.requestCounts().get(operation)).toBe(operation === 'CreateHostedZone' ? 2 : 1);
      if (answer.statusCode !== 501) return;
      expect(textOf(answer.body, 'Code')).toBe('NotImplemented');
      expect(textOf(answer.body, 'Message')).toContain(`does not emulate ${operation}`);
    },
  );

  it.each([
    ['GET', '/'],
    ['GET', '/2013-04-01/nothing'],
    ['PUT', '/2013-04-01/hostedzone'],
    ['GET', '/2012-12-12/hostedzone'],
    ['GET', '/2013-04-01/hostedzone/%zz'],
    ['GET', '/2013-04-01/change//'],
  ])('with an unknown method or path get an error in the same envelope: %s %s', async (method, path) => {
    const answer = await new Emulator().handle({ method, path });
    expect(answer.statusCode).toBe(404);
    expect(textOf(answer.body, 'Code')).toBe('UnknownOperationException');
  });
});

describe('XML', () => {
  const invalid = async (body: string | Uint8Array) => {
    const { emulator, zoneId } = await rawZone();
    const answer = await postBatch(emulator, zoneId, body);
    expect(answer.statusCode).toBe(400);
    return { code: textOf(answer.body, 'Code'), message: textOf(answer.body, 'Message')?.replaceAll('&quot;', '"') };
  };

  it.each([
    ['no body', '', 'Premature end of file.'],
    ['text', 'hello', 'SAXParseException'],
    ['an open element', '<ChangeResourceRecordSetsRequest>', 'unclosed tag'],
    ['a wrong end', '<a><b></a></b>', 'unexpected close tag'],
    ['a DTD', '<!DOCTYPE x [<!ENTITY a "b">]><ChangeResourceRecordSetsRequest/>', 'DOCTYPE is disallowed.'],
    ['an unknown entity', '<ChangeResourceRecordSetsRequest>&nbsp;</ChangeResourceRecordSetsRequest>', 'undefined entity'],
    ['a depth without end', '<a>'.repeat(10_000), 'nested deeper'],
    ['a NUL', '<a>\u0000</a>', 'SAXParseException'],
    ['octets that are no UTF-8', new Uint8Array([0x3c, 0x61, 0xff, 0xfe]), 'UTF-8'],
    [
      'an unknown member',
      batchBody(changeMarkup(`${simple}<Colour>red</Colour>`)),
      "cvc-complex-type.2.4.a: Invalid content was found starting with element 'Colour'.",
    ],
    ['a member twice', batchBody(changeMarkup(`${simple}<TTL>5</TTL>`)), "Invalid content was found starting with element 'TTL'."],
    [
      'no changes',
      batchBody(''),
      "The content of element 'Changes' is not complete. One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":Change}' is expected.",
    ],
    ['something else in a list', batchBody('<Chance/>'), "Invalid content was found starting with element 'Chance'."],
    [
      'no name',
      batchBody(changeMarkup('<Type>A</Type>')),
      "The content of element 'ResourceRecordSet' is not complete. One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":Name}' is expected.",
    ],
    [
      'an alias without EvaluateTargetHealth',
      batchBody(changeMarkup('<Name>a</Name><Type>A</Type><AliasTarget><HostedZoneId>Z1</HostedZoneId><DNSName>a</DNSName></AliasTarget>')),
      "The content of element 'AliasTarget' is not complete.",
    ],
    [
      'an action that is none',
      batchBody(changeMarkup(simple, 'REPLACE')),
      "cvc-enumeration-valid: Value 'REPLACE' is not facet-valid with respect to enumeration '[CREATE, DELETE, UPSERT]'. It must be a value from the enumeration.",
    ],
    [
      'a number that is none',
      batchBody(changeMarkup(simple.replace('300', '5m'))),
      "cvc-datatype-valid.1.2.1: '5m' is not a valid value for 'integer'.",
    ],
    [
      'a boolean that is none',
      batchBody(changeMarkup(`${simple}<MultiValueAnswer>yes</MultiValueAnswer>`)),
      "'yes' is not a valid value for 'boolean'.",
    ],
    ['elements where text belongs', batchBody(changeMarkup(simple.replace('300', '<b/>'))), "Element 'TTL' is a simple type"],
    [
      'an empty set identifier',
      batchBody(changeMarkup(`${simple}<SetIdentifier/>`)),
      "cvc-minLength-valid: Value '' with length = '0' is not facet-valid with respect to minLength '1' for type 'ResourceRecordSetIdentifier'.",
    ],
    [
      'a value of 4,001 characters',
      batchBody(changeMarkup(simple.replace('192.0.2.1', 'x'.repeat(4001)))),
      "with length = '4001' is not facet-valid with respect to maxLength '4000' for type 'RData'",
    ],
  ])('is refused with %s', async (_, body, text) => {
    const { code, message } = await invalid(body);
    expect(code).toBe('InvalidInput');
    expect(message).toContain(
      'Invalid XML ; javax.xml.stream.XMLStreamException: org.xml.sax.SAXParseException; lineNumber: 1; columnNumber: ',
    );
    expect(message).toContain(text);
  });

  it('is refused as malformed with another root', async () => {
    expect(await invalid(`<ChangeBatch ${xmlns}/>`)).toEqual({
      code: 'MalformedInput',
      message: 'ChangeBatch is not valid, expected ChangeResourceRecordSetsRequest',
    });
  });

  it('names all violated constraints at once, with the path of each', async () => {
    const { message } = await invalid(batchBody(changeMarkup(simple.replace('300', '-1')) + changeMarkup(`${simple}<Weight>256</Weight>`)));
    expect(message).toBe(
      "2 validation errors detected: Value '-1' at 'changeBatch.changes.1.member.resourceRecordSet.tTL' failed to satisfy constraint: Member must have value greater than or equal to 0; " +
        "Value '256' at 'changeBatch.changes.2.member.resourceRecordSet.weight' failed to satisfy constraint: Member must have value less than or equal to 255",
    );
  });

  it('is refused when it is too long', async () => {
    const { emulator, zoneId } = await rawZone();
    expect((await postBatch(emulator, zoneId, ' '.repeat(9 * 1024 * 1024))).statusCode).toBe(413);
  });
});
