import type { Store } from '@/lib/db/store'
import { digest } from '@/lib/ids'
import { keepWorld } from '../given-worlds'
import { LARGEST_INDEX, type WorldIdentity, worldIdentity } from '../identity'
import { planWorld } from '../plan'
import type { World } from '../world'
import { ROOT } from '../world-json'
import { addAccount } from '../write'
import type { ImportedWorld } from './import-world'

/** The password that opens a new account: the root user's, and that of the user of this name if there is one. */
type OpenedBy = { password: string; passwordHash: string; userName: string | undefined }

/**
 * Makes an account of what files say, which has the id that they name unless another account has it: then it gets one of its
 * own, and every mention of the other is changed with it. Nobody has a password but the root user and the chosen user. A
 * reset makes the account again, with the root user's password of worlds that name none.
 */
export async function addImportedAccount(
  store: Store,
  { world: imported, accountId }: ImportedWorld,
  { password, passwordHash, userName }: OpenedBy,
): Promise<WorldIdentity> {
  const asGiven = JSON.stringify(imported)
  const { index, identity } = await freeIdentity(store, digest(asGiven), accountId)
  const text = accountId === undefined ? asGiven : withOtherAccount(asGiven, accountId, identity.id)
  const world: World = { ...JSON.parse(text), root: ROOT, devices: [], passkeys: [], tokens: [] }
  const named = { name: digest(text), world }
  await keepWorld(store, { ...named, text })
  const plan = planWorld(named, index, identity)
  plan.root.password = password
  for (const user of plan.users) if (user.name === userName) user.password = password
  await addAccount(store, plan, new Map([[password, passwordHash]]))
  return identity
}

/** An identity that no account has. The same files may be imported any number of times. */
async function freeIdentity(store: Store, name: string, wanted: string | undefined) {
  for (let index = 0; index <= LARGEST_INDEX; index++) {
    const own = worldIdentity(name, index)
    const ids = wanted === undefined ? [own.id] : [wanted, own.id]
    const taken = await store.account.findMany({
      where: { OR: [{ id: { in: ids } }, { rootEmail: own.rootEmail }] },
      select: { id: true, rootEmail: true },
    })
    const id = ids.find((one) => !taken.some((other) => other.id === one))
    const isFree = id !== undefined && !taken.some(({ rootEmail }) => rootEmail === own.rootEmail)
    if (isFree) return { index, identity: { ...own, id } satisfies WorldIdentity }
  }
  throw new Error('These files were imported too often.')
}

function withOtherAccount(text: string, from: string, to: string): string {
  return text.replaceAll(/\d+/g, (digits) => (digits === from ? to : digits))
}
