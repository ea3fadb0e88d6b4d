'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FindingView } from '@/components/iam/finding-view'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { controlProps, Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { MoreMenu } from '@/components/ui/more-menu'
import { Prose } from '@/components/ui/prose'
import { TextButton } from '@/components/ui/text-button'
import { commonTexts } from '@/lib/texts/common'
import { editorTexts as texts } from '@/lib/texts/editor'
import type { CheckedFinding, CheckOptions } from './check'
import { FindingsList } from './findings-list'
import type { Editor } from './mount'
import { PlainText, selectLine } from './plain-text'
import { StatusLine } from './status-line'
import type { Tools } from './tools'
import { type ComparedText, useComparison } from './use-comparison'
import { useDraft } from './use-draft'
import { usePlainText } from './use-plain-text'

/** Milliseconds after the last key until the document is checked. */
const PAUSE = 300

/**
 * A policy document as text, with its findings. It is a text area of the form that it is in; when scripts run, an editor
 * takes its place, posts the same field, and checks while somebody types.
 */
export function PolicyEditor({
  name,
  label,
  hint,
  text,
  type,
  kind = 'identity',
  managed = false,
  most,
  usersWithPaths = false,
  findings = NOTHING,
  error,
  unchecked,
  draft,
  compared,
  arns,
  aside,
  isDue = true,
}: {
  name: string
  label: string
  hint?: ReactNode
  /** The document, or the one to begin with where there is no `type`. */
  text: string
  /** Gets each change, where the page keeps the text itself. */
  type?: (text: string) => void
  kind?: CheckOptions['kind']
  /** Whether it is a managed policy, with that quota. */
  managed?: boolean
  /** The characters that the document may have, white space not counted. */
  most?: number
  usersWithPaths?: boolean
  /** What the server found, for as long as nothing was checked here. */
  findings?: readonly FindingView[]
  error?: ReactNode
  /** Why only the grammar is checked: the action that is refused, and the page that explains it. */
  unchecked?: { action: string; why: string }
  /** Keeps what is typed in this browser, under a key, as long as it is not the text that was saved. */
  draft?: { key: string; saved: string }
  /** What the text can be compared with while it is written. */
  compared?: ComparedText
  /** The ARNs of what exists in the account, for those who may list it. */
  arns?: () => Promise<readonly string[]>
  /** At the end of the label's line. */
  aside?: ReactNode
  /** Whether the editor may be loaded: it is not, as long as the page has something more urgent to do. */
  isDue?: boolean
}) {
  const [own, setOwn] = useState(text)
  const value = type ? text : own
  const change = type ?? setOwn
  const { isPlain, setPlain } = usePlainText()
  const [tools, setTools] = useState<Tools>()
  const [editor, setEditor] = useState<Editor>()
  const [live, setLive] = useState<readonly CheckedFinding[]>()
  const [place, setPlace] = useState<{ line: number; column: number }>()
  const [tabLeaves, setTabLeaves] = useState(true)
  const area = useRef<HTMLTextAreaElement>(null)
  const { isRestored, discard } = useDraft(draft, value, change, area)
  const host = useRef<HTMLDivElement>(null)
  const comparison = useComparison(editor, value, compared)
  // The editor is faster than this component: what it has said comes back as `text`, and is nothing new to it.
  const said = useRef<string>(undefined)
  const latest = useRef({ change, arns, mend })
  const grammarOnly = unchecked !== undefined
  const isWrong = Boolean(error)
  const ties = controlProps(name, hint, error)
  const described = ties['aria-describedby']

  useEffect(() => {
    latest.current = { change, arns, mend }
  })

  useEffect(() => {
    if (!isDue) return
    let isGone = false
    async function load() {
      // Only browsers come here. Said as the bundler understands it, so that the server has no copy of the editor.
      if (typeof window === 'undefined') return
      const { tools } = await import('./tools')
      if (!isGone) setTools(tools)
    }
    load()
    return () => {
      isGone = true
    }
  }, [isDue])

  useEffect(() => {
    if (!tools || isPlain !== false || !area.current || !host.current) return
    const mounted = tools.mount(
      area.current,
      host.current,
      {
        changed(next) {
          said.current = next
          latest.current.change(next)
        },
        moved: (line, column) => setPlace({ line, column }),
        shown: setLive,
        tabChanged: setTabLeaves,
        mend: (finding) => latest.current.mend(finding),
      },
      { kind, arns: async () => (await latest.current.arns?.()) ?? [] },
    )
    setEditor(mounted)
    return () => {
      mounted.destroy()
      setEditor(undefined)
      setPlace(undefined)
      setTabLeaves(true)
    }
  }, [tools, isPlain, kind])

  useEffect(() => {
    if (said.current === undefined) editor?.replace(value)
    else if (said.current === value) said.current = undefined
  }, [editor, value])

  useEffect(() => {
    editor?.describe({
      'aria-describedby': [described, `${name}-status`].filter(Boolean).join(' '),
      ...(isWrong && { 'aria-invalid': 'true' }),
    })
  }, [editor, described, isWrong, name])

  const checkedIn = useRef<Editor | null>(undefined)
  useEffect(() => {
    if (!tools) return
    const run = () => {
      const found = tools.check(value, { kind, managed, usersWithPaths, grammarOnly })
      if (editor) editor.mark(found)
      else setLive(found)
    }
    // What opens is checked at once.
    const timer = setTimeout(run, checkedIn.current === (editor ?? null) ? PAUSE : 0)
    checkedIn.current = editor ?? null
    return () => clearTimeout(timer)
  }, [tools, editor, value, kind, managed, usersWithPaths, grammarOnly])

  // What keeps it from being a policy is said above the field already.
  const found: readonly CheckedFinding[] = (live ?? findings).filter(
    ({ message }) => !(typeof error === 'string' && error.endsWith(message)),
  )

  function show({ line, column }: FindingView) {
    if (editor) editor.goTo(line, column)
    else if (area.current) selectLine(area.current, line)
  }
  /** Mends the text as it is now: it may have changed since the finding was shown. */
  function mend(finding: CheckedFinding) {
    const now = area.current?.value ?? value
    const cure = tools?.cureNow(now, finding, { kind, managed, usersWithPaths, grammarOnly })
    if (!cure) return
    if (editor) editor.mend(cure)
    else change(mended(now, cure.changes))
  }
  return (
    <div className="@container">
      <div className={cx('grid gap-3', found.length > 0 && '@4xl:grid-cols-[minmax(0,1fr)_18rem]')}>
        <div className="min-w-0">
          <Field
            id={name}
            label={label}
            hint={hint}
            error={error}
            aside={
              <div className="flex flex-wrap items-center justify-end gap-1 noscript:hidden">
                {aside}
                {editor && (
                  <>
                    <Button variant="quiet" size="small" onClick={editor.format}>
                      {texts.format}
                    </Button>
                    <Button variant="quiet" size="small" onClick={editor.find}>
                      {texts.find}
                    </Button>
                    {compared && (
                      <Button variant="quiet" size="small" aria-pressed={comparison.isOn} onClick={comparison.toggle}>
                        {texts.compare(compared.name)}
                      </Button>
                    )}
                  </>
                )}
                <MoreMenu label={texts.more}>
                  <Button variant="quiet" size="small" onClick={() => setPlain(!isPlain)}>
                    {isPlain ? texts.rich : texts.plain}
                  </Button>
                </MoreMenu>
              </div>
            }
          >
            {(control) => (
              <div className={cx(BOX, error ? 'border-danger inset-ring inset-ring-danger' : 'border-line-strong')}>
                <div hidden={editor !== undefined}>
                  <PlainText area={area} name={name} control={control} text={value} type={change} findings={found} />
                </div>
                <div ref={host} className="code-editor" />
                <StatusLine
                  id={`${name}-status`}
                  text={value}
                  most={most}
                  place={place}
                  findings={live?.length}
                  tab={editor && { leaves: tabLeaves, toggle: editor.toggleTab }}
                />
              </div>
            )}
          </Field>
          <p className="text-muted mt-2 empty:hidden" role="status">
            {compared && comparison.differences && texts.compared(compared.name, comparison.differences)}
          </p>
          {isRestored && (
            <p className="text-muted mt-2">
              {texts.draft} <TextButton onClick={discard}>{texts.discard}</TextButton>
            </p>
          )}
          {unchecked && (
            <p className="text-muted mt-2">
              <Prose text={texts.unchecked(unchecked.action)} />
              <Link href={unchecked.why}>{commonTexts.why}</Link>
            </p>
          )}
        </div>
        <FindingsList label={label} findings={found} show={show} mend={mend} />
      </div>
    </div>
  )
}

const NOTHING: readonly FindingView[] = []

const BOX = cx(
  'mt-2 overflow-hidden rounded-control border bg-surface [--editor-height:var(--policy-height,max(20rem,70vh))]',
  'has-[textarea:focus-visible,.cm-content:focus-visible]:outline-2 has-[textarea:focus-visible,.cm-content:focus-visible]:outline-offset-2',
  'has-[textarea:focus-visible,.cm-content:focus-visible]:outline-focus',
)

/** The text after changes that do not overlap, with the offsets of the text before. */
function mended(text: string, changes: NonNullable<CheckedFinding['cure']>['changes']): string {
  return [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, insert }) => so.slice(0, from) + insert + so.slice(to), text)
}
