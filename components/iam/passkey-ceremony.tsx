'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore, useTransition } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { passkeyTexts } from '@/lib/texts/passkeys'
import { type Ceremony, failureText, type Obstacle, obstacleTo, type PasskeyParty } from './passkey-troubles'

/**
 * A form that registers or uses a passkey. It gets what to ask the browser from `ask`, and posts the browser's answer to
 * `answer` as the field `response`. Without scripts it posts to `answer` without that field.
 */
export function PasskeyCeremony({
  ceremony,
  party,
  beginsAt,
  ask,
  answer,
  errors,
  errorTitle,
  className,
  actions,
  children,
}: {
  ceremony: Ceremony
  party: PasskeyParty
  /** Where a page of another origin sends its reader; to the same page at the right one if not given. */
  beginsAt?: string
  /**
   * Gets the form, and may add fields. Resolves to the options as JSON, or to undefined when the page says by itself why
   * there are none.
   */
  ask: (form: FormData) => Promise<string | undefined>
  /** A server action, or the dispatch of one. Within a transition. */
  answer: (form: FormData) => void
  /** What the server said of the last answer, and a title if it is not the usual one. */
  errors: readonly FieldError[]
  errorTitle?: string
  /** Of the part above the buttons. */
  className?: string
  /** Places the button among the other ones. There is none when the browser cannot be asked here. */
  actions: (button: ReactNode) => ReactNode
  children?: ReactNode
}) {
  const texts = passkeyTexts[ceremony]
  const obstacle = useObstacle(party)
  const [phase, setPhase] = useState<'ready' | 'starting' | 'asking'>('ready')
  const [failure, setFailure] = useState<readonly FieldError[]>()
  const [isSending, startTransition] = useTransition()
  const prompt = useRef<AbortController>(undefined)
  useEffect(() => () => prompt.current?.abort(), [])

  async function run(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    // A browser refuses a second prompt while the first one is open.
    prompt.current?.abort()
    const own = new AbortController()
    const { signal } = own
    prompt.current = own
    setFailure(undefined)
    setPhase('starting')
    const options = await ask(form)
    if (signal.aborted) return
    if (options === undefined) return setPhase('ready')
    setPhase('asking')
    try {
      form.set('response', JSON.stringify(await credentialFor(ceremony, options, signal)))
      startTransition(() => answer(form))
    } catch (thrown) {
      if (signal.aborted) return
      setFailure([{ message: failureText(ceremony, thrown) }])
    }
    setPhase('ready')
  }

  /** Errors of `ask`, such as a redirect, are for the pages above. */
  const submit = (event: FormEvent<HTMLFormElement>) =>
    void run(event).catch((thrown) =>
      startTransition(() => {
        throw thrown
      }),
    )

  return (
    <ActionForm action={answer} onSubmit={submit}>
      <div className={className}>
        {obstacle && <ObstacleNotice of={obstacle} {...{ ceremony, party, beginsAt }} />}
        <div className="mb-5 hidden noscript:block">
          <Notice tone="warning" title={passkeyTexts.obstacles.scripts.title}>
            <p>
              {passkeyTexts.obstacles.scripts.text} {texts.otherWay}
            </p>
          </Notice>
        </div>
        <ErrorSummary
          errors={failure ?? (phase === 'ready' && !isSending ? errors : [])}
          title={(!failure && errorTitle) || texts.failed}
        />
        {/* They speak of the button. */}
        <div className="noscript:hidden">{!obstacle && children}</div>
        <p role="status" className="text-muted not-empty:mt-4">
          {phase === 'asking' && texts.asking}
        </p>
      </div>
      {actions(
        obstacle ? null : (
          // While the browser asks it stays open to presses: the prompt may have got lost behind a window.
          <SubmitButton
            className="noscript:hidden"
            isBusy={phase === 'starting' || isSending}
            pending={isSending ? texts.sending : passkeyTexts.starting}
          >
            {texts.button}
          </SubmitButton>
        ),
      )}
    </ActionForm>
  )
}

function ObstacleNotice({
  of,
  ceremony,
  party,
  beginsAt = window.location.pathname + window.location.search,
}: {
  of: Obstacle
  ceremony: Ceremony
  party: PasskeyParty
  beginsAt: string | undefined
}) {
  const { title, text } = passkeyTexts.obstacles[of]
  return (
    <div className="mb-5">
      <Notice tone="warning" title={title}>
        <p>{typeof text === 'string' ? text : text(party.origin)}</p>
        {of === 'elsewhere' ? (
          <p>
            <Link href={`${party.origin}${beginsAt}`}>{passkeyTexts.obstacles.elsewhere.link(party.origin)}</Link>
          </p>
        ) : (
          <p>{passkeyTexts[ceremony].otherWay}</p>
        )}
      </Notice>
    </div>
  )
}

/** Known to the browser alone: undefined until scripts run. */
function useObstacle(party: PasskeyParty): Obstacle | undefined {
  return useSyncExternalStore(
    noChanges,
    () => obstacleTo(party, window.location.origin, hasPasskeys()),
    () => undefined,
  )
}

const noChanges = () => () => {}

// The functions of JSON are the newest of all (2025), so whoever has them has the others.
const hasPasskeys = () => 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential

async function credentialFor(ceremony: Ceremony, options: string, signal: AbortSignal): Promise<unknown> {
  const json = JSON.parse(options)
  const credential =
    ceremony === 'create'
      ? await navigator.credentials.create({
          signal,
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json),
        })
      : await navigator.credentials.get({ signal, publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) })
  return (credential as PublicKeyCredential).toJSON()
}
