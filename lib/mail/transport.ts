import { badReportUris } from './report-uris';
import { parseTagList, tagProblems } from './tag-list';

/** A sentence for everything that makes senders ignore the record at `_mta-sts` (RFC 8461, section 3.1). */
export function mtaStsProblems(text: string): readonly string[] {
  const { tags, problems } = parseTagList(text);
  const [first] = tags.keys();
  return [
    ...problems,
    ...(first === 'v' ? [] : ['The tag v does not stand first.']),
    ...(tags.has('id') ? [] : ['The tag id is missing.']),
    ...tagProblems(tags, { v: /^STSv1$/, id: /^[A-Za-z0-9]{1,32}$/ }),
  ];
}

/** A sentence for everything that makes senders ignore the record at `_smtp._tls` (RFC 8460, section 3). */
export function tlsReportingProblems(text: string): readonly string[] {
  const { tags, problems } = parseTagList(text);
  const [first] = tags.keys();
  const rua = tags.get('rua');
  return [
    ...problems,
    ...(first === 'v' ? [] : ['The tag v does not stand first.']),
    ...tagProblems(tags, { v: /^TLSRPTv1$/ }),
    ...(rua === undefined
      ? ['The tag rua is missing.']
      : badReportUris(rua, 'mailto or https').map((uri) => `The tag rua has ${JSON.stringify(uri)}, which is no mailto: or https: URI.`)),
  ];
}
