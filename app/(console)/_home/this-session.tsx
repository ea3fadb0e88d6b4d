import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import type { SignedIn } from '@/lib/auth/session'
import { deviceName } from '@/lib/console/device-words'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { deviceTexts } from '@/lib/texts/devices'
import { homeTexts } from '@/lib/texts/home'
import { switchRoleTexts } from '@/lib/texts/switch-role'

const texts = homeTexts.session

/** The session that one is in. Whether it has MFA is said by what policies see, and by the chip of the top bar. */
export function ThisSession({ session: { caller, mfa, issuedAt, expiresAt, now } }: { session: SignedIn }) {
  return (
    <Panel name="session" title={texts.title}>
      <DescriptionList
        columns={2}
        items={[
          { term: texts.signedIn, value: <Time at={issuedAt.getTime()} now={now.getTime()} /> },
          { term: texts.ends, value: <Time at={expiresAt.getTime()} now={now.getTime()} /> },
          ...(mfa
            ? [
                {
                  term: texts.device,
                  value: <Device name={deviceName(mfa.serialNumber)} kind={mfa.kind} />,
                  full: true,
                },
              ]
            : []),
          {
            term: texts.policiesSee,
            value:
              caller.mfaPresent === undefined ? (
                switchRoleTexts.absent
              ) : (
                <code>{`aws:MultiFactorAuthPresent = ${caller.mfaPresent}`}</code>
              ),
            full: true,
          },
        ]}
      />
    </Panel>
  )
}

const Device = ({ name, kind }: { name: string; kind: KindName | undefined }) => (
  <>
    {name} {kind && <span className="font-normal text-muted">{deviceTexts.kinds[kind].one}</span>}
  </>
)
