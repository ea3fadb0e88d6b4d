'use client'

import { useEffect, useState } from 'react'
import { Mark } from '@/components/ui/badge'
import { passwordRuleTexts as texts } from '@/lib/texts/password-rules'

export type PasswordChecklistRules = {
  minimumLength: number
  requireUppercase?: boolean
  requireLowercase?: boolean
  requireNumbers?: boolean
  requireSymbols?: boolean
  /** How many of the four kinds of characters are needed: the rule of an account without a password policy. */
  kinds?: number
}

const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[!@#$%^&*()_+\-=[\]{}|']/]

type Rule = { text: string; isMet: (password: string) => boolean }

/** The account's password rules. Each shows whether the typed password meets it. */
export function PasswordChecklist({
  rules,
  inputId,
  broken,
}: {
  rules: PasswordChecklistRules
  /** The id of the password field. */
  inputId: string
  /** Marks unmet rules as broken, after a refused attempt. */
  broken?: boolean
}) {
  const password = useValueOf(inputId)
  const list = rulesOf(rules)
  const met = list.filter((rule) => rule.isMet(password)).length
  return (
    <div className="mt-3">
      <ul className="grid gap-1" aria-label={texts.list}>
        {list.map((rule) => {
          const isMet = rule.isMet(password)
          const ink = isMet ? 'text-success' : broken ? 'text-danger' : 'text-muted'
          return (
            <li key={rule.text} className={ink}>
              <Mark icon={isMet ? 'check' : broken ? 'x' : 'implicit'}>
                {rule.text}
                <span className="sr-only">{isMet ? texts.met : texts.notMet}</span>
              </Mark>
            </li>
          )
        })}
      </ul>
      <p className="text-caption text-muted mt-2">{texts.common}</p>
      <p className="sr-only" role="status">
        {password && texts.metCount(met, list.length)}
      </p>
    </div>
  )
}

function useValueOf(inputId: string): string {
  const [value, setValue] = useState('')
  useEffect(() => {
    const input = document.getElementById(inputId)
    if (!(input instanceof HTMLInputElement)) return
    const read = () => setValue(input.value)
    // The reset event fires before the fields are emptied.
    const readLater = () => setTimeout(read)
    read()
    input.addEventListener('input', read)
    input.form?.addEventListener('reset', readLater)
    return () => {
      input.removeEventListener('input', read)
      input.form?.removeEventListener('reset', readLater)
    }
  }, [inputId])
  return value
}

function rulesOf(rules: PasswordChecklistRules): Rule[] {
  const list: (Rule | false | undefined)[] = [
    {
      text: texts.minimum(rules.minimumLength),
      isMet: (password) => [...password].length >= rules.minimumLength,
    },
    rules.requireUppercase && { text: texts.upper, isMet: (password) => /[A-Z]/.test(password) },
    rules.requireLowercase && { text: texts.lower, isMet: (password) => /[a-z]/.test(password) },
    rules.requireNumbers && { text: texts.digit, isMet: (password) => /[0-9]/.test(password) },
    rules.requireSymbols && {
      text: texts.symbol,
      isMet: (password) => /[!@#$%^&*()_+\-=[\]{}|']/.test(password),
    },
    rules.kinds !== undefined && {
      text: texts.someKinds(rules.kinds),
      isMet: (password) => KINDS.filter((kind) => kind.test(password)).length >= (rules.kinds ?? 0),
    },
  ]
  return list.filter((rule): rule is Rule => Boolean(rule))
}
