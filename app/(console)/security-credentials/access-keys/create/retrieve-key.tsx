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

const KEPT_FOR_MS = 10_000

/** Step 3: the only sight of the secret. */
export function RetrieveKey({
  accessKeyId,
  secret,
  calls,
}: {
  accessKeyId: string
  secret: string
  calls: readonly CallResult[]
}) {
  const isKept = useReminder()
  const allDone = calls.every(({ outcome }) => outcome === 'done')
  useEffect(() => document.getElementById('step-title')?.focus(), [])

  function download() {
    const csv = `Access key ID,Secret access key\r\n${accessKeyId},${secret}\r\n`
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
    <Panel name="retrieve" title="Retrieve access key" titleId="step-title" flush>
      <div className="p-(--inset) grid gap-5">
        <Flash
          tone={allDone ? 'success' : 'warning'}
          title={allDone ? 'Access key created' : 'Access key created, its description was not saved'}
          calls={calls}
        >
          <p>This is the only time that the secret access key can be seen. Save it before you go on.</p>
        </Flash>
        <DescriptionList
          columns={1}
          items={[{ term: 'Access key ID', value: <Arn value={accessKeyId} copy="Copy access key ID" /> }]}
        />
        <Reveal what="secret access key">
          <p className="mt-2 font-semibold">Secret access key</p>
          <Secret>{secret}</Secret>
        </Reveal>
        <ButtonRow>
          <CopyButton text={secret} label="Copy secret access key">
            Copy secret access key
          </CopyButton>
          <Button size="small" icon="download" className="noscript:hidden" onClick={download}>
            Download .csv
          </Button>
        </ButtonRow>
        <div>
          <h3 className="mb-2">Keep it safe</h3>
          <ul className="list-disc ps-5">
            <li>Never write it into code or a repository.</li>
            <li>Give its user no more rights than the task needs.</li>
            <li>Deactivate it when it is not in use, and delete it when it is no longer needed.</li>
            <li>Replace it from time to time: two keys may exist, so that nothing stands still meanwhile.</li>
          </ul>
        </div>
      </div>
      <PanelActions>
        <ButtonLink
          href="/security-credentials#access-keys"
          variant="primary"
          onClick={() => {
            isKept.current = true
          }}
        >
          Done
        </ButtonLink>
        <span className="text-muted">Have you saved the secret access key? It cannot be shown again.</span>
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
