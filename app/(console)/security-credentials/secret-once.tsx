'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Reveal } from '@/components/iam/reveal'
import { Secret } from '@/components/iam/secret'
import { Arn } from '@/components/ui/arn'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { CopyButton } from '@/components/ui/copy'
import { DescriptionList } from '@/components/ui/description-list'
import { DownloadButton } from '@/components/ui/download-button'
import { Panel, PanelActions } from '@/components/ui/panel'
import { commonTexts } from '@/lib/texts/common'

/** What the parts of the panel are called. */
type Words = {
  title: string
  id: string
  copyId: string
  secret: string
  reveal: string
  copySecret: string
  reminder: string
}

/** The only sight of a secret, with the id that it belongs to. Focuses its heading. */
export function SecretOnce({
  words,
  id,
  secret,
  message,
  doneHref,
  children,
}: {
  words: Words
  id: string
  secret: string
  /** That it was created, in a message. */
  message: ReactNode
  doneHref: string
  /** Advice, below the secret. */
  children?: ReactNode
}) {
  const isKept = useReminder()
  useEffect(() => document.getElementById('step-title')?.focus(), [])

  const csv = `${words.id},${words.secret}\r\n${id},${secret}\r\n`

  return (
    <Panel name="retrieve" title={words.title} titleId="step-title" flush>
      <div className="p-(--inset) grid gap-5">
        {message}
        <DescriptionList columns={1} items={[{ term: words.id, value: <Arn value={id} copy={words.copyId} /> }]} />
        <Reveal what={words.reveal}>
          <p className="mt-2 font-semibold">{words.secret}</p>
          <Secret>{secret}</Secret>
        </Reveal>
        <ButtonRow>
          <CopyButton text={secret} label={words.copySecret}>
            {words.copySecret}
          </CopyButton>
          <DownloadButton
            fileName={`${id}.csv`}
            text={csv}
            onSaved={() => {
              isKept.current = true
            }}
          >
            {commonTexts.downloadCsv}
          </DownloadButton>
        </ButtonRow>
        {children}
      </div>
      <PanelActions>
        <ButtonLink
          href={doneHref}
          variant="primary"
          onClick={() => {
            isKept.current = true
          }}
        >
          {commonTexts.done}
        </ButtonLink>
        <span className="text-muted">{words.reminder}</span>
      </PanelActions>
    </Panel>
  )
}

/** The browser asks once before the page is closed or left with the secret unsaved. */
function useReminder() {
  const isKept = useRef(false)
  useEffect(() => {
    function remind(event: BeforeUnloadEvent) {
      if (isKept.current) return
      isKept.current = true
      event.preventDefault()
    }
    window.addEventListener('beforeunload', remind)
    return () => window.removeEventListener('beforeunload', remind)
  }, [])
  return isKept
}
