'use client'

import { ButtonRow } from '@/components/ui/button-row'
import { CopyButton } from '@/components/ui/copy'
import { DescriptionList } from '@/components/ui/description-list'
import { consoleAccessTexts } from '@/lib/texts/console-access'
import { Reveal } from './reveal'
import { Secret } from './secret'

const texts = consoleAccessTexts.done

/** The only sight of a generated password. */
export function GivenPassword({ userName, password }: { userName: string; password: string }) {
  return (
    <>
      <DescriptionList columns={1} items={[{ term: texts.userName, value: userName }]} />
      <Reveal what={texts.reveal}>
        <p className="mt-2 font-semibold">{texts.password}</p>
        <Secret>{password}</Secret>
      </Reveal>
      <ButtonRow>
        <CopyButton text={password} label={texts.copyPassword}>
          {texts.copyPassword}
        </CopyButton>
      </ButtonRow>
    </>
  )
}
