import { NoValue } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Answer } from '@/lib/console/ask'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { deviceTexts } from '@/lib/texts/devices'
import { userPageTexts } from '@/lib/texts/user'
import { Fact, Facts, Known } from '../../_holders/facts'
import { devicesAnswer, groupsAnswer, keysAnswer, profileAnswer, userAnswer } from './answers'

const texts = userPageTexts.facts

/** What there is to know about a user at a glance. Each fact is a call of its own and may be refused on its own. */
export async function UserFacts({ name, now }: { name: string; now: number }) {
  const user = await userAnswer(name)
  const profile = await profileAnswer(name)
  const devices = await devicesAnswer(name)
  const keys = await keysAnswer(name)
  const groups = await groupsAnswer(name)
  return (
    <Facts of={name} count={5}>
      <Fact term={texts.console}>
        <ConsoleAccess profile={profile} />
        {user.ok && (
          <span className="block text-caption font-normal text-muted">
            {user.output.User.PasswordLastUsed ? (
              <>
                {texts.lastSignIn}
                <Time at={user.output.User.PasswordLastUsed.getTime()} now={now} />
              </>
            ) : (
              texts.neverSignedIn
            )}
          </span>
        )}
      </Fact>
      <Fact term={texts.mfa}>
        <Known answer={devices}>
          {({ MFADevices: all }) => {
            const kinds = KIND_NAMES.filter((kind) => all.some(({ Kind }) => Kind === kind))
            return kinds.length > 0 ? kinds.map((kind) => deviceTexts.kinds[kind].type).join(', ') : <NoValue />
          }}
        </Known>
      </Fact>
      <Fact term={texts.keys}>
        <Known answer={keys}>
          {({ AccessKeyMetadata: all }) => {
            const active = all.filter(({ Status }) => Status === 'Active').length
            return all.length > 0 ? texts.activeKeys(active, all.length) : <NoValue />
          }}
        </Known>
      </Fact>
      <Fact term={texts.groups}>
        <Known answer={groups}>
          {({ Groups }) => (Groups.length > 0 ? Groups.map(({ GroupName }) => GroupName).join(', ') : <NoValue />)}
        </Known>
      </Fact>
      <Fact term={texts.created} isWide>
        <Known answer={user}>{({ User }) => <Time at={User.CreateDate.getTime()} format="date" now={now} />}</Known>
      </Fact>
    </Facts>
  )
}

/** GetLoginProfile answers NoSuchEntity for a user without a password. */
export function ConsoleAccess({ profile }: { profile: Answer<unknown> }) {
  if (!profile.ok && profile.error.code === 'NoSuchEntity') return texts.disabled
  return <Known answer={profile}>{() => texts.enabled}</Known>
}
