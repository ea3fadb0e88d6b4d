import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { env } from '@/lib/env'

/** What people are told about their own credentials (S-44; OWASP ASVS 5.0, 6.3.5 and 6.3.7). */
export const NOTICE_KINDS = [
  ...(['mfa-device-added', 'mfa-device-removed'] as const),
  ...(['password-added', 'password-changed', 'password-removed'] as const),
  ...(['access-key-added', 'ssh-key-added', 'certificate-added'] as const),
  ...(['service-credential-added', 'service-credential-reset'] as const),
  ...(['password-failures', 'code-failures'] as const),
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What people are told. `subject` is the id or serial number of the credential; empty for a password. */
export type Telling = { principalId: string; principalArn: string; kind: NoticeKind; subject: string }

/** When it happened, from where, and who did it. `by` is empty if nobody was authenticated. */
export type Deed = { account: string; at: Date; by: string; sourceIp: string; session?: string | undefined }

const DAYS_KEPT = 90
const AT_ONCE = new Date(0)

/**
 * Writes a notice in the transaction of the change, so that both are stored or neither. NOTICE_COMMAND runs after the
 * commit (deliver.ts). Notices are kept for ninety days.
 */
export async function tell(store: Store, deed: Deed, telling: Telling): Promise<void> {
  const { account, at, by, sourceIp, session } = deed
  const { principalId } = telling
  await store.notice.deleteMany({ where: { account, principalId, at: { lt: later(at, -DAYS_KEPT * 86_400) } } })
  const dueAt = env().noticeCommand === undefined ? null : AT_ONCE
  await store.notice.create({ data: { ...telling, account, at, byArn: by, sourceIp, session: session ?? null, dueAt } })
}
