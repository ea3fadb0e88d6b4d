import { sealKeys } from '@/lib/seal'
import { serverKey } from '@/lib/sealed/reseal'

/**
 * Throws when the running server seals with another key than this process would: it could not open what is sealed here,
 * and could not start again with its own keys.
 */
export async function demandKeyOfServer(): Promise<void> {
  const current = sealKeys()[0]?.id
  if ((await serverKey()) === current) return
  throw new Error(`The server that runs does not seal with the key ${current}: start it again with these keys first.`)
}
