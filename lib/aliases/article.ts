/** A title with the article it takes: `an S3 website endpoint`. */
export function withArticle(title: string): string {
  return `${/^(?:[aeio]|S3)/i.test(title) ? 'an' : 'a'} ${title}`;
}
