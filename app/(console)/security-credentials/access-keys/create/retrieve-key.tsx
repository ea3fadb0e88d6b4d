'use client'

import { useEffect, useRef } from 'react'
import { Reveal } from '@/components/iam/reveal'
import { Secret } from '@/components/iam/secret'
import { Arn } from '@/components/ui/arn'
import { Button, ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { CopyButton } from '@/components/ui/copy'
import { DescriptionList } from '@/components/ui/description-list'
import { type CallResult, Flash } from '@/components/ui/flash'
import { Panel, PanelActions } from '@/components/ui/panel'
import { accessKeyTexts, createKeyTexts as texts } from '@/lib/texts/access-keys'

const KEPT_FOR_MS = 10_000

/** Step 3: the only sight of the secret. */
export function RetrieveKey({
  accessKeyId,
  secret,
  calls,
  doneHref,
}: {
  accessKeyId: string
  secret: string
  calls: readonly CallResult[]
  doneHref: string
}) {
  const isKept = useReminder()
  const allDone = calls.every(({ outcome }) => outcome === 'done')
  useEffect(() => document.getElementById('step-title')?.focus(), [])

  function download() {
    const csv = `${texts.id},${texts.secret}\r\n${accessKeyId},${secret}\r\n`
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${accessKeyId}.csv`
    link.click()
    // Not at once: the browser may not have begun to read it.
    setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS)
    isKept.current = true
  }

  return (
    <Panel name="retrieve" title={texts.retrieve} titleId="step-title" flush>
      <div className="p-(--inset) grid gap-5">
        <Flash
          tone={allDone ? 'success' : 'warning'}
          title={allDone ? texts.created : texts.createdWithoutDescription}
          calls={calls}
        >
          <p>{texts.onlyTime}</p>
        </Flash>
        <DescriptionList
          columns={1}
          items={[{ term: texts.id, value: <Arn value={accessKeyId} copy={accessKeyTexts.copyId} /> }]}
        />
        <Reveal what={texts.reveal}>
          <p className="mt-2 font-semibold">{texts.secret}</p>
          <Secret>{secret}</Secret>
        </Reveal>
        <ButtonRow>
          <CopyButton text={secret} label={texts.copySecret}>
            {texts.copySecret}
          </CopyButton>
          <Button size="small" icon="download" className="noscript:hidden" onClick={download}>
            {texts.download}
          </Button>
        </ButtonRow>
        <div>
          <h3 className="mb-2">{texts.keepSafe}</h3>
          <ul className="list-disc ps-5">
            {texts.advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      <PanelActions>
        <ButtonLink
          href={doneHref}
          variant="primary"
          onClick={() => {
            isKept.current = true
          }}
        >
          {texts.done}
        </ButtonLink>
        <span className="text-muted">{texts.reminder}</span>
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
