'use client'

import { type ReactNode, useEffect } from 'react'
import { Panel } from '@/components/ui/panel'
import { Progress } from '@/components/ui/progress'
import { runTexts as texts } from '@/lib/texts/run'
import type { RunView } from './use-run'

const HEADING = 'run-title'

/** A run: how far it is, and then what came of it. The heading takes the focus when the form that began it is gone. */
export function RunPanel({
  title,
  run: { items, ended, isStopping, isOver },
  onStop,
  children,
}: {
  title: string
  run: RunView
  onStop: () => void
  /** What came of it, at the end. */
  children: ReactNode
}) {
  useEffect(() => document.getElementById(HEADING)?.focus(), [])
  return (
    <Panel name="run" title={isOver ? texts.result : title} titleId={HEADING}>
      {isOver ? (
        <div className="grid justify-items-start gap-4">{children}</div>
      ) : (
        <Progress
          label={title}
          done={ended.length}
          all={items.length}
          now={items[ended.length]?.on ?? ''}
          isStopping={isStopping}
          onStop={onStop}
        />
      )}
    </Panel>
  )
}
