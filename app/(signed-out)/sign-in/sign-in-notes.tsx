import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { displayName } from '@/lib/auth/principal'
import { sessionCookie } from '@/lib/console/cookies'
import { one, type Query } from '@/lib/console/query'
import { signedIn } from '@/lib/console/session'

/** What somebody should know who comes to a sign-in page: why they are here, or that they need not be. */
export async function SignInNotes({ query }: { query: Promise<Query> }) {
  const session = await signedIn()
  if (session) {
    return (
      <p className="mt-4 text-muted">
        You are signed in as <strong>{displayName(session.caller.principal)}</strong> of{' '}
        {session.account.alias ?? session.account.id}. <Link href="/">Go to the console</Link>
      </p>
    )
  }
  const asked = await query
  const reason = one(asked.expired)
    ? PASSWORD_EXPIRED
    : one(asked.ended)
      ? ENDED
      : (await sessionCookie())
        ? SESSION_ENDED
        : undefined
  if (!reason) return null
  return (
    <div className="mt-5">
      <Notice title={reason.title}>{reason.text}</Notice>
    </div>
  )
}

const ENDED = {
  title: 'Sign in again',
  text: 'A sign-in has to be finished within 5 minutes, and 5 wrong codes end it. Nothing was changed.',
}
const PASSWORD_EXPIRED = {
  title: 'Your password has expired',
  text: 'Ask an administrator of the account to set another. Until then you cannot sign in.',
}
const SESSION_ENDED = {
  title: 'Your session has ended',
  text: 'Sign in again to go on.',
}
