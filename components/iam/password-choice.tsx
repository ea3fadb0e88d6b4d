'use client'

import type { ReactNode } from 'react'
import { PasswordField } from '@/components/ui/password-field'
import { RadioCards } from '@/components/ui/radio-cards'
import { consoleAccessTexts as texts } from '@/lib/texts/console-access'
import { PasswordChecklist, type PasswordChecklistRules } from './password-checklist'

/** A password for somebody else: generated or typed. Posts `kind` and `password`. CSS alone shows the field. */
export function PasswordChoice({
  userName,
  rules,
  isBroken,
  chosen = 'generated',
  error,
}: {
  userName: string
  rules: PasswordChecklistRules
  /** Whether a refused password broke the rules. */
  isBroken?: boolean
  chosen?: string
  error: ReactNode
}) {
  return (
    <div className="group/choice">
      {/* Password managers keep the new password under this name. */}
      <input type="text" name="username" value={userName} autoComplete="username" readOnly hidden />
      <RadioCards
        name="kind"
        legend={texts.kind}
        defaultValue={chosen}
        cards={[
          { value: 'generated', title: texts.generated, text: texts.generatedText },
          { value: 'own', title: texts.own, text: texts.ownText },
        ]}
      />
      <div className="mt-4 not-group-has-[[value=own]:checked]/choice:hidden">
        <PasswordField name="password" label={texts.password} autoComplete="new-password" error={error} />
        <PasswordChecklist rules={rules} inputId="password" broken={isBroken} />
      </div>
    </div>
  )
}
