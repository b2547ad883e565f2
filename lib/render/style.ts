import pc from 'picocolors';

/** How text for people is coloured; the plain style changes nothing, and no meaning is carried by colour alone. */
export type Style = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'>;

/** A style with or without colour. */
export function style(colour: boolean): Style {
  return pc.createColors(colour);
}
