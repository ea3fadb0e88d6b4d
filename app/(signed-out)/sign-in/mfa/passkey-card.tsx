import { AuthCard } from '@/components/console/signed-out-shell'
import { Disclosure } from '@/components/ui/disclosure'
import { Prose } from '@/components/ui/prose'
import { demoSignIns } from '@/lib/console/demo'
import { passkeyParty } from '@/lib/console/passkeys'
import type { OpenChallenge } from '@/lib/console/sign-in'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../challenge-identity'
import { PasskeyForm } from './passkey-form'

const TEXTS = signInMfaTexts.passkey

/** The second step with a passkey. Any of the user's may answer, so all of them are named. */
export async function PasskeyCard({ of: open }: { of: OpenChallenge }) {
  const { challenge, devices } = open
  const passkeys = devices.filter(({ kind }) => kind === 'passkey')
  const name = passkeys.map(({ name }) => name).join(', ')
  return (
    <AuthCard solo title={TEXTS.title} lead={signInMfaTexts.code.lead}>
      <ChallengeIdentity of={open} device={{ name, kind: 'passkey' }} />
      <PasskeyForm party={passkeyParty()} hasOthers={passkeys.length < devices.length}>
        <PasskeyTrouble accountName={challenge.alias ?? challenge.account} isDemo={await isDemo(challenge.account)} />
      </PasskeyForm>
    </AuthCard>
  )
}

/** What helps whoever has no passkey at hand. In the demo world its key is in nobody's hands. */
function PasskeyTrouble({ accountName, isDemo }: { accountName: string; isDemo: boolean }) {
  const { trouble } = signInMfaTexts
  return (
    <Disclosure className="basis-full" summary={<h2 className="text-body">{trouble.title}</h2>}>
      <dl className="grid gap-3 pt-1 [&_dd]:text-muted [&_dt]:font-semibold">
        <div>
          <dt>{TEXTS.elsewhere}</dt>
          <dd>{TEXTS.elsewhereText}</dd>
        </div>
        <div>
          <dt>{trouble.lost}</dt>
          <dd>{trouble.lostText(accountName)}</dd>
        </div>
        {isDemo && (
          <div>
            <dt>{TEXTS.demo}</dt>
            <dd>
              <Prose text={TEXTS.demoText} />
            </dd>
          </div>
        )}
      </dl>
    </Disclosure>
  )
}

const isDemo = async (account: string) => (await demoSignIns('user', account)) !== undefined
