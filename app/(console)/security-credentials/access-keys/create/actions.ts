'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import type { CallResult } from '@/components/ui/flash'
import type { SignedIn } from '@/lib/auth/session'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { callResult } from '@/lib/console/devices'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { createKeyTexts } from '@/lib/texts/access-keys'

/** The secret is in this answer and nowhere else. */
export type KeyResult = {
  denied?: RefusalView
  created?: { accessKeyId: string; secret: string; calls: CallResult[] }
}

const LONGEST_DESCRIPTION = 256

/** Creates an access key for the user. Gets `description`, which becomes a tag of the user. */
export const createKey = formAction<KeyResult>('/security-credentials/access-keys/create', async (form, session) => {
  const description = form.text('description').trim()
  const values = form.typed('description')
  if (description.length > LONGEST_DESCRIPTION) {
    const message = createKeyTexts.tooLong(LONGEST_DESCRIPTION)
    return invalid([{ field: 'description', message }], values)
  }
  if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(description)) {
    return invalid([{ field: 'description', message: createKeyTexts.wrongCharacters }], values)
  }
  const answer = await askAs(session.caller, CreateAccessKey, {})
  if (!answer.ok) {
    const { error } = answer
    const texts = { LimitExceeded: { message: createKeyTexts.limit } }
    return { ...failed(error, values, texts), result: { denied: error.refusal && deniedView(error.refusal) } }
  }
  const { AccessKeyId, SecretAccessKey } = answer.output.AccessKey
  const calls = [callResult(CreateAccessKey.action, answer), ...(await describe(session, AccessKeyId, description))]
  return { ...READY, status: 'done', result: { created: { accessKeyId: AccessKeyId, secret: SecretAccessKey, calls } } }
})

async function describe({ caller }: SignedIn, accessKeyId: string, description: string): Promise<CallResult[]> {
  if (description === '' || caller.principal.kind === 'root') return []
  const Tags = [{ Key: accessKeyId, Value: description }]
  return [callResult(TagUser.action, await askAs(caller, TagUser, { UserName: caller.principal.name, Tags }))]
}
