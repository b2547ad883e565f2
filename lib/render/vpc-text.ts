import { vpcText, type Vpc } from '../model/vpc/vpc';
import type { VpcChanges } from '../plan/vpc-changes';
import { plainText } from './plain';
import type { Style } from './style';

const words: Readonly<Record<keyof VpcChanges, { readonly text: (vpc: string) => string; readonly sign: '+' | '-' }>> = {
  associate: { sign: '+', text: (vpc) => `associate ${vpc}` },
  authorize: { sign: '+', text: (vpc) => `authorize ${vpc} of another account` },
  disassociate: { sign: '-', text: (vpc) => `disassociate ${vpc}` },
  deauthorize: { sign: '-', text: (vpc) => `take back the authorization of ${vpc}` },
};

/** One change of who can ask a private zone. */
export function vpcChangeText(change: keyof VpcChanges, vpc: Vpc): string {
  return plainText(words[change].text(vpcText(vpc)));
}

/** The lines of a plan on who can ask a private zone, in the order in which it is done. */
export function vpcLines(changes: VpcChanges | undefined, style: Style): string[] {
  if (changes === undefined) return [];
  return (Object.keys(words) as (keyof VpcChanges)[]).flatMap((change) =>
    changes[change].map((vpc) => {
      const line = `${words[change].sign} ${vpcChangeText(change, vpc)}`;
      return `  ${words[change].sign === '+' ? style.green(line) : style.red(line)}`;
    }),
  );
}
