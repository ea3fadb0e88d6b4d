import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Prose } from '@/components/ui/prose'
import { displayName } from '@/lib/auth/principal'
import { sessionCookie } from '@/lib/console/cookies'
import { one, type Query } from '@/lib/console/query'
import { safeReturnTo } from '@/lib/console/return-to'
import { signedIn } from '@/lib/console/session'
import { signInTexts } from '@/lib/texts/sign-in'

/** What somebody should know who comes to a sign-in page: why they are here, or that they need not be. */
export async function SignInNotes({ query }: { query: Promise<Query> }) {
  const session = await signedIn()
  if (session) {
    const { title, text, action } = signInTexts.signedIn
    const name = displayName(session.caller.principal)
    return (
      <div className="mt-5">
        <Notice title={title}>
          <Prose text={text(name, session.account.alias ?? session.account.id)} /> <Link href="/">{action}</Link>
        </Notice>
      </div>
    )
  }
  const reason = await reasonFor(await query)
  if (!reason) return null
  return (
    <div className="mt-5">
      <Notice title={reason.title}>{reason.text}</Notice>
    </div>
  )
}

async function reasonFor({ expired, ended, again, next }: Query) {
  if (one(expired)) return signInTexts.expired
  if (one(ended)) return signInTexts.ended
  if (one(again)) return signInTexts.again
  if (await sessionCookie()) return signInTexts.sessionEnded
  return safeReturnTo(one(next)) === '/' ? undefined : signInTexts.asked
}
