import { apex53, documentOf } from './run';

/** Deploys the app of a folder to its embedded emulator, and says the ids that its first zone and health check got. */
export async function deployedTo(cwd: string): Promise<{ readonly zoneId: string; readonly checkId: string }> {
  const { status, stderr } = await apex53(['deploy', '--local', '--yes'], { cwd });
  if (status !== 0) throw new Error(stderr);
  const { zoneId, explanation } = documentOf(
    await apex53(['resolve', 'f.example.com', '--local', '--zone', 'example.com', '--explain', '--json'], { cwd }),
  ) as { readonly zoneId: string; readonly explanation: readonly unknown[] };
  const [, checkId = ''] = /"check":\{"id":"([^"]+)"/.exec(JSON.stringify(explanation)) ?? [];
  return { zoneId, checkId };
}
