/** The tag in which resources that have no caller reference say which app created them. */
export const scopeTag = 'apex53:scope';
