import type { ApiAnswerView } from '@/components/iam/api-console-view'
import { Terminal } from '@/components/iam/terminal'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { Trouble } from '@/components/ui/trouble'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'
import { keepSeed } from './actions'
import { signerText } from './signer-choice'

/** What came of the last call: what was decided, what the CLI would print, and the same call for a shell. */
export function Answer({ answer, back, canKeep }: { answer: ApiAnswerView; back: string; canKeep: boolean }) {
  const { text, command, name, signer, seed, hasToken, prediction } = answer
  return (
    <section
      aria-labelledby="api-answer"
      className="grid gap-3 border-t border-hairline p-(--inset)"
      data-answer={name}
    >
      <h3 id="api-answer">
        {texts.answer}: <code>{name}</code>
        <span className="font-normal text-muted"> · {signerText(signer)}</span>
      </h3>
      <Outcome answer={answer} />
      {prediction && (
        <p className="text-muted">{prediction.isRight ? texts.right : texts.wrong(texts.said(prediction.said))}</p>
      )}
      {hasToken && <p>{texts.got}</p>}
      <div className="max-h-96 overflow-auto">
        {text === '' ? <p className="text-muted">{texts.empty}</p> : <Terminal text={text} />}
      </div>
      {seed && (
        <ActionForm action={keepSeed} className="grid justify-items-start gap-2">
          <p>{texts.seed}</p>
          <input type="hidden" name="address" value={seed.address} />
          <input type="hidden" name="serial" value={seed.serialNumber} />
          <input type="hidden" name="back" value={back} />
          {canKeep ? (
            <SubmitButton variant="secondary" pending={texts.keeping}>
              {texts.keepSeed}
            </SubmitButton>
          ) : (
            <p className="text-muted">{texts.signInFirst}</p>
          )}
        </ActionForm>
      )}
      <Disclosure summary={texts.command}>
        <div className="pt-2">
          <Terminal text={command} label={texts.copy} />
        </div>
      </Disclosure>
    </section>
  )
}

function Outcome({ answer: { decision, ok } }: { answer: ApiAnswerView }) {
  if (!decision)
    return ok ? null : (
      <Trouble icon="warning" title={texts.undecided}>
        {null}
      </Trouble>
    )
  const { outcome, mfa, sid, id } = decision
  const [icon, tone] = LOOKS[outcome]
  return (
    <Trouble
      icon={icon}
      tone={tone}
      title={
        <>
          {texts.decided[outcome]}
          {sid && (
            <>
              {' '}
              <code>{sid}</code>
            </>
          )}
        </>
      }
      data-decision-id={id}
    >
      <p>
        <code>{texts.withValue(texts.values[mfa])}</code>{' '}
        <Link href={`/decisions/${id}`}>{outcome === 'allow' ? texts.whyAllowed : texts.why}</Link>
      </p>
    </Trouble>
  )
}

const LOOKS = {
  allow: ['check', 'success'],
  explicitDeny: ['deny', 'danger'],
  implicitDeny: ['implicit', 'warning'],
  serviceRule: ['info', 'info'],
} as const
