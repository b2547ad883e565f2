import type { Tags } from '../synth/declarations';

/** The declared tags that a resource lacks or has with another value; tags that others gave it stay. */
export function missingTags(declared: Tags, live: Tags | undefined): Tags {
  return Object.fromEntries(Object.entries(declared).filter(([key, value]) => live?.[key] !== value));
}
