'use client'

import { Arn } from '@/components/ui/arn'
import { ButtonRow } from '@/components/ui/button-row'
import { CopyButton } from '@/components/ui/copy'
import { DescriptionList } from '@/components/ui/description-list'
import { DownloadButton } from '@/components/ui/download-button'
import { commonTexts } from '@/lib/texts/common'
import { consoleAccessTexts } from '@/lib/texts/console-access'
import { Reveal } from './reveal'
import { Secret } from './secret'

const texts = consoleAccessTexts.done

/** The only sight of a generated password. */
export function GivenPassword({
  userName,
  userTerm = texts.userName,
  password,
  signInAddress,
  file,
}: {
  userName: string
  /** What the user name is called, if it is no user name. */
  userTerm?: string | undefined
  password: string
  /** Where the user signs in. */
  signInAddress?: string
  /** The same as a file. */
  file: { name: string; text: string }
}) {
  return (
    <>
      <DescriptionList
        columns={1}
        items={[
          { term: userTerm, value: userName },
          ...(signInAddress === undefined
            ? []
            : [
                {
                  term: consoleAccessTexts.link,
                  value: <Arn value={signInAddress} copy={consoleAccessTexts.copyLink} />,
                },
              ]),
        ]}
      />
      <Reveal what={texts.reveal}>
        <p className="mt-2 font-semibold">{texts.password}</p>
        <Secret>{password}</Secret>
      </Reveal>
      <ButtonRow>
        <CopyButton text={password} label={texts.copyPassword}>
          {texts.copyPassword}
        </CopyButton>
        <DownloadButton fileName={file.name} text={file.text}>
          {commonTexts.downloadCsv}
        </DownloadButton>
      </ButtonRow>
    </>
  )
}
