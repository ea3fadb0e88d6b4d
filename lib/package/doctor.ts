import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { isFree } from './free-port'

/** Prints whether a server can start here, with a line for each thing that it needs. Returns the exit status. */
export async function doctor(): Promise<number> {
  const findings = [
    finding(
      `Node ${process.versions.node}`,
      isSupported(process.versions.node),
      'Use Node 20.19, 22.12, or 24 and newer.',
    ),
    finding('the built console', existsSync(path.join(PACKAGE_ROOT, '.next/BUILD_ID')), 'Install the package again.'),
    ...(await surroundings()),
  ]
  for (const { line } of findings) console.log(line)
  return findings.every(({ isGood }) => isGood) ? 0 : 1
}

async function surroundings(): Promise<Finding[]> {
  try {
    const { host, port, dataDir, environment } = env()
    const folder = existing(dataDir)
    return [
      finding(`settings for ${environment}`, true, ''),
      finding(
        `${dataDir} can be written`,
        isWritable(folder),
        `Nobody may write to ${folder}. Use --data or DATA_DIR.`,
      ),
      finding(`port ${port} of ${host}`, await isFree(host, port), 'Something listens there. Use --port.'),
    ]
  } catch (thrown) {
    return [finding('settings', false, thrown instanceof Error ? thrown.message : String(thrown))]
  }
}

type Finding = { isGood: boolean; line: string }

const finding = (what: string, isGood: boolean, advice: string): Finding => ({
  isGood,
  line: isGood ? `good  ${what}` : `BAD   ${what}: ${advice}`,
})

/** Reports whether a version of Node is one that we test with: as `engines` in package.json has it. */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
}

/** The nearest folder upwards that exists. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(path.dirname(folder))
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
