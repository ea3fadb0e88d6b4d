'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, READY } from '@/lib/console/form-state'
import { classTexts } from '@/lib/texts/classes'
import { join } from './actions'

/** Asks for the code of a class and a name. `leaves`: the browser has labs, which it leaves behind. */
export function JoinForm({ leaves }: { leaves: boolean }) {
  const texts = classTexts.join
  const [state, action] = useActionState(join, READY)
  return (
    <Panel name="join" title={texts.title} flush>
      <ActionForm action={action} noValidate>
        <div className="grid gap-4 p-(--inset) [&>.field]:mt-0!">
          <ErrorSummary errors={state.errors} />
          {leaves && <p className="measure">{texts.leaves}</p>}
          <TextField
            name="code"
            label={texts.code}
            hint={texts.codeHint}
            error={errorAt(state, 'code')}
            defaultValue={state.values.code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={16}
            className="max-w-60"
            code
          />
          <TextField
            name="nickname"
            label={texts.nickname}
            hint={texts.nicknameHint}
            error={errorAt(state, 'nickname')}
            defaultValue={state.values.nickname}
            autoComplete="nickname"
            maxLength={32}
            className="max-w-100"
          />
        </div>
        <PanelActions>
          <SubmitButton pending={texts.joining}>{texts.verb}</SubmitButton>
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}
