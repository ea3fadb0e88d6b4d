'use client'

import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { CodeField } from '@/components/ui/code-field'
import { Countdown } from '@/components/ui/countdown'
import { cx } from '@/components/ui/cx'
import { codePairTexts } from '@/lib/texts/mfa-codes'

export type CodePairProps = {
  serverNow: number
  frozen?: boolean
  /** How long the device shows one code, in seconds. A token that was not named yet may have either period. */
  period?: number | 'unknown'
  errors?: { code1?: ReactNode; code2?: ReactNode }
  className?: string
}

/**
 * Two consecutive codes with the countdown between them. Posts `code1` and `code2`.
 * When the code changes after the first was typed, "shown now" moves to the second field.
 */
export function CodePair({ serverNow, frozen, period, errors, className }: CodePairProps) {
  const box = useRef<HTMLDivElement>(null)
  const [turn, setTurn] = useState<1 | 2>(1)

  function onChange() {
    const first = box.current?.querySelector<HTMLInputElement>('[name="code1"]')?.value ?? ''
    setTurn(first.replace(/\D/g, '').length === 6 ? 2 : 1)
  }

  return (
    <div className={cx(ROWS, className)} ref={box}>
      <CodeField
        isPaired
        name="code1"
        label={codePairTexts.code1}
        error={errors?.code1}
        enterKeyHint="next"
        aside={<When now={turn === 1}>{turn === 1 ? codePairTexts.shownNow : codePairTexts.done}</When>}
      />
      <div className="flex min-h-11 items-center sm:row-3 sm:mt-2">
        {period === 'unknown' ? (
          <p className="text-muted">{codePairTexts.waitForNext}</p>
        ) : (
          <Countdown serverNow={serverNow} frozen={frozen} period={period} onChange={onChange} />
        )}
      </div>
      <CodeField
        isPaired
        name="code2"
        label={codePairTexts.code2}
        error={errors?.code2}
        autoComplete="off"
        aside={<When now={turn === 2}>{turn === 2 ? codePairTexts.shownNow : codePairTexts.comesNext}</When>}
      />
    </div>
  )
}

// Labels, errors and fields of both codes share their rows, so that an error of one field leaves the other in place.
const ROWS =
  'mt-4 grid gap-2 sm:grid-cols-[11rem_minmax(7.5rem,max-content)_11rem] sm:grid-rows-[repeat(3,auto)] sm:gap-x-5 sm:gap-y-0'

function When({ now, children }: { now: boolean; children: string }) {
  return <span className={cx('text-caption', now ? 'font-semibold text-accent' : 'text-muted')}>{children}</span>
}
