'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import type { CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { callResult } from '@/lib/console/devices'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { createKeyTexts } from '@/lib/texts/access-keys'
import { type Subject, subjectNamed } from '../../whose'

/** The secret is in this answer and nowhere else. */
export type KeyResult = {
  denied?: RefusalView
  created?: { accessKeyId: string; secret: string; calls: CallResult[] }
}

const LONGEST_DESCRIPTION = 256

const PAGE = '/security-credentials/access-keys/create'

/**
 * Creates an access key for the reader, or for `user`. Gets `description`, which becomes a tag of that user.
 */
export const createKey = formAction<KeyResult>(PAGE, async (form, session) => {
  const subject = subjectNamed(form.text('user'), session)
  const description = form.text('description').trim()
  const values = form.typed('description')
  if (description.length > LONGEST_DESCRIPTION) {
    const message = createKeyTexts.tooLong(LONGEST_DESCRIPTION)
    return invalid([{ field: 'description', message }], values)
  }
  if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(description)) {
    return invalid([{ field: 'description', message: createKeyTexts.wrongCharacters }], values)
  }
  const answer = await askAs(session.caller, CreateAccessKey, subject.input)
  if (!answer.ok) {
    const { error } = answer
    const texts = { LimitExceeded: { message: createKeyTexts.limit } }
    return { ...failed(error, values, texts), result: { denied: error.refusal && deniedView(error.refusal) } }
  }
  const { AccessKeyId, SecretAccessKey } = answer.output.AccessKey
  const calls = [
    callResult(CreateAccessKey.action, answer),
    ...(await describe(session.caller, subject, AccessKeyId, description)),
  ]
  return { ...READY, status: 'done', result: { created: { accessKeyId: AccessKeyId, secret: SecretAccessKey, calls } } }
})

async function describe(
  caller: Caller,
  { name, isRoot }: Subject,
  accessKeyId: string,
  description: string,
): Promise<CallResult[]> {
  if (description === '' || isRoot) return []
  const Tags = [{ Key: accessKeyId, Value: description }]
  return [callResult(TagUser.action, await askAs(caller, TagUser, { UserName: name, Tags }))]
}
