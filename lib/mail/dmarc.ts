import { badReportUris } from './report-uris';
import { parseTagList, tagProblems } from './tag-list';

/** Whether a text is, or is meant to be, a DMARC policy. */
export function isDmarc(text: string): boolean {
  return /^\s*v\s*=\s*dmarc1(?![a-z0-9])/i.test(text);
}

const policy = /^(?:none|quarantine|reject)$/i;

/** What each tag takes (RFC 7489, section 6.3; `np`, `psd` and `t` are of DMARCbis). */
const forms = {
  v: /^DMARC1$/,
  p: policy,
  sp: policy,
  np: policy,
  adkim: /^[rs]$/i,
  aspf: /^[rs]$/i,
  pct: /^(?:100|[1-9]?\d)$/,
  fo: /^[01ds](?:\s*:\s*[01ds])*$/i,
  ri: /^\d{1,10}$/,
  psd: /^[ynu]$/i,
  t: /^[yn]$/i,
};

/** A sentence for everything that keeps receivers from doing what a policy says. */
export function dmarcProblems(text: string): readonly string[] {
  const { tags, problems } = parseTagList(text);
  const [first] = tags.keys();
  return [
    ...problems,
    ...(first === 'v' ? [] : ['The tag v does not stand first.']),
    ...(tags.has('p') ? [] : ['The tag p is missing.']),
    ...tagProblems(tags, forms),
    ...['rua', 'ruf'].flatMap((tag) =>
      badReportUris(tags.get(tag) ?? 'mailto:a@b.c', 'mailto').map(
        (uri) => `The tag ${tag} has ${JSON.stringify(uri)}, which is no mailto: URI.`,
      ),
    ),
  ];
}
