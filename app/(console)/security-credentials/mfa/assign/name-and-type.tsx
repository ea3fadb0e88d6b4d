'use client'

import { useActionState } from 'react'
import { NameTaken } from '@/components/iam/name-taken'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { RefusedAction } from '@/lib/console/ask'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { commonTexts } from '@/lib/texts/common'
import { deviceTexts } from '@/lib/texts/devices'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { hrefOfUser, pageOf } from '../../whose'
import { type CreateResult, createDevice } from './actions'
import { STEP_1 } from './steps'

const texts = mfaSetupTexts.nameAndType

/** A kind of device, and why it cannot be chosen. */
export type KindChoice = { kind: KindName; refused?: RefusedAction | undefined }

const ICONS = { virtual: 'phone', passkey: 'passkey', hardware: 'device' } as const

/** The form of step 1. If an unfinished device has the name, a block about that replaces the form. */
export function NameAndType({
  user,
  suggestion,
  kinds,
  type,
  resume,
  remedies,
}: {
  /** Whose device it will be, if not the reader's. */
  user: string | undefined
  suggestion: string
  kinds: readonly KindChoice[]
  /** The kind that is chosen at first. */
  type: string | undefined
  /** The device under way, when the reader came back from step 2. */
  resume?: string
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<CreateResult>, FormData>(createDevice, READY)
  const { denied, taken } = state.result ?? {}

  if (taken !== undefined && denied)
    return <NameTaken serial={taken} refusal={denied} anotherHref={hrefOfUser(user, STEP_1)} />
  return (
    <div>
      <Panel name="name-and-type" title={mfaSetupTexts.steps[0]} titleId="step-title" flush>
        <ActionForm action={action}>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={state.errors} />}
            {user !== undefined && <input type="hidden" name="user" value={user} />}
            {resume && <input type="hidden" name="resume" value={resume} />}
            <TextField
              name="name"
              label={texts.name}
              hint={texts.nameHint}
              error={errorAt(state, 'name')}
              defaultValue={state.values.name ?? suggestion}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <RadioCards
              name="type"
              legend={texts.type}
              error={errorAt(state, 'type')}
              defaultValue={state.values.type ?? type}
              cards={kinds.map((choice) => cardOf(choice, user))}
            />
            <p className="text-muted mt-5">{texts.note}</p>
          </div>
          <PanelActions>
            <SubmitButton pending={texts.loading}>{texts.next}</SubmitButton>
            <ButtonLink href={pageOf(user)} variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </ActionForm>
        {denied && <FormRefusal deed={texts.next} refusal={denied} remedies={remedies} />}
      </Panel>
    </div>
  )
}

const cardOf = ({ kind, refused }: KindChoice, user: string | undefined) => ({
  value: kind,
  title: deviceTexts.kinds[kind].one,
  text: refused ? <Refused {...refused} /> : user === undefined ? texts.texts[kind] : texts.textsOf[kind](user),
  icon: ICONS[kind],
  disabled: refused !== undefined,
})

function Refused({ action, why }: RefusedAction) {
  return (
    <>
      <Prose text={texts.refused(action)} /> <Link href={why}>{commonTexts.why}</Link>
    </>
  )
}
