import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { passwordPolicy, questionsOf } from '../security-credentials/answers'
import { ownSubject } from '../security-credentials/whose'

/**
 * A page of the console with nothing on it: what session and frame cost. With `?reads=yes` it asks what the panels of the page
 * of credentials read, and shows none of it: what deciding and recording cost.
 */
export default async function FramedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/framed')
  if (one((await searchParams).reads) === 'yes') {
    const { user, devices, accessKeys, certificates } = questionsOf(ownSubject(session))
    await Promise.all([user(), passwordPolicy(), devices(), accessKeys(), certificates()])
  }
  return <p>Nothing</p>
}
