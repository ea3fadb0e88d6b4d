import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import { hatsOf } from '@/lib/console/labs/hats'
import type { Lab } from '@/lib/labs/lab'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { Hats } from '../../_hats/hats'
import { start } from '../../actions'

/** Who is signed in to the account of the lab; if nobody is, the way in, in one press. */
export async function WhoActs({ lab, session }: { lab: Lab; session: SignedIn | undefined }) {
  const texts = labPageTexts.session
  const [person = ''] = lab.people
  const hats = session && (await hatsOf(session))
  return (
    <Panel name="who-acts" title={texts.title}>
      {session ? (
        <>
          <p>{texts.as(displayName(session.caller.principal))}</p>
          {hats && hats.people.length > 1 && (
            <div className="mt-3">
              <Hats hats={hats} />
            </div>
          )}
        </>
      ) : (
        <>
          <p className="mb-3">{texts.none}</p>
          <TargetButton to={{ action: start, fields: { lab: lab.id } }} variant="primary" pending={texts.signingIn}>
            {texts.signIn(person)}
          </TargetButton>
        </>
      )}
    </Panel>
  )
}
