import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { subjectOf } from '../subject'

/** The access key that a request names, if it is the subject's. Throws NoSuchEntity. */
export async function accessKeyOf(grant: Grant<{ UserName?: string; AccessKeyId: string }>) {
  const { input, account, store } = grant
  const subject = await subjectOf(grant)
  const key = await store.accessKey.findUnique({ where: { accessKeyId: input.AccessKeyId } })
  if (key?.account === account.id && key.principalId === subject.principalId) return key
  throw new AwsError('NoSuchEntity', `The Access Key with id ${input.AccessKeyId} cannot be found.`, {
    field: 'AccessKeyId',
  })
}
