import type { Grant } from '@/lib/gate/grant'
import type { NoticeKind, Telling } from '@/lib/notices/tell'
import { subjectOf } from './subject'

/** The notice about changed credentials, to the user that a request names, or else to the caller (S-44). */
export async function telling(grant: Grant<{ UserName?: string }>, kind: NoticeKind, subject = ''): Promise<Telling> {
  const { principalId, arn } = await subjectOf(grant)
  return { principalId, principalArn: arn, kind, subject }
}
