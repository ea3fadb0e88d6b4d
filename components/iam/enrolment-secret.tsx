import { ButtonRow } from '@/components/ui/button-row'
import { CopyButton } from '@/components/ui/copy'
import { cx } from '@/components/ui/cx'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { QrCode, type QrModules } from './qr-code'
import { Reveal } from './reveal'
import { Secret } from './secret'
import { FROM_LEFT_EDGE } from './setup-steps'

const texts = mfaSetupTexts.secret

export type EnrolmentView = {
  qr: QrModules
  /** The key in base32, without spaces. */
  secret: string
  /** The `otpauth:` address. */
  uri: string
  issuer: string
  /** The label under which an app lists the entry, such as "alice@example-corp". */
  account: string
  algorithm?: string
  digits?: number
  period?: number
}

/** The secret of a new device in every form an app may need. Each is hidden until the reader opens it. */
export function EnrolmentSecret({ enrolment }: { enrolment: EnrolmentView }) {
  const { qr, secret, issuer, account } = enrolment
  return (
    <div
      className={cx(
        'mt-4 grid grid-cols-1 items-start gap-2 has-[>[open]]:gap-4',
        'sm:has-[>[open]]:grid-cols-[16rem_minmax(0,1fr)] sm:has-[>[open]]:gap-6',
        FROM_LEFT_EDGE,
      )}
    >
      <Reveal what={texts.qrCode} hide="below">
        <QrCode modules={qr} label={texts.qrLabel(account, issuer)} />
      </Reveal>
      <div className="grid grid-cols-1 gap-3">
        <Reveal what={texts.keyToShow} hide="corner">
          <p className="min-h-6 font-semibold">{texts.key}</p>
          <Secret inGroups>
            {linesOf(groupsOfFour(secret)).map((line) => (
              <span key={line} className="block min-[16rem]:whitespace-nowrap">
                {`${line} `}
              </span>
            ))}
          </Secret>
          <ButtonRow className="mt-3">
            <CopyButton text={secret} label={texts.copyKey}>
              {commonTexts.copy}
            </CopyButton>
          </ButtonRow>
        </Reveal>
        <Disclosure summary={texts.otherWays}>
          <OtherWays enrolment={enrolment} />
        </Disclosure>
      </div>
    </div>
  )
}

function OtherWays({ enrolment }: { enrolment: EnrolmentView }) {
  const { issuer, account, algorithm = 'SHA-1', digits = 6, period = 30, uri } = enrolment
  return (
    <div className="grid grid-cols-1 gap-3 pb-1">
      <DescriptionList
        columns={2}
        items={[
          { term: texts.issuer, value: issuer },
          { term: texts.account, value: account },
          { term: texts.algorithm, value: algorithm },
          { term: texts.code, value: texts.codeText(digits, period) },
        ]}
      />
      <ButtonRow>
        <CopyButton text={uri} label={texts.copyAddress}>
          {texts.copyAddress}
        </CopyButton>
        <a href={uri}>{texts.openHere}</a>
      </ButtonRow>
    </div>
  )
}

// Four groups to a line, so that people do not lose their place while typing.
function linesOf(groups: string): string[] {
  return groups.match(/.{1,20}/g)?.map((line) => line.trim()) ?? []
}

/** A key in groups of four characters. */
function groupsOfFour(key: string): string {
  return key.match(/.{1,4}/g)?.join(' ') ?? ''
}
