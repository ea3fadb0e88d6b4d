'use client'

import { useEffect, useState } from 'react'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextButton } from '@/components/ui/text-button'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { SELECTION } from './selection'

const boxes = () => [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${SELECTION}"]`)]

/**
 * What is done with the boxes of the list. Without scripts there are the boxes, the button, and the link to all users who
 * pass the filter; with them the number of checked boxes too, and all boxes of the page at once.
 */
export function SelectionBar({ all }: { all: { users: number; href: string } | undefined }) {
  const [checked, setChecked] = useState(0)
  useEffect(() => {
    const count = () => setChecked(boxes().filter((box) => box.checked).length)
    // Boxes may be checked before scripts run, and when the browser comes back to the page.
    count()
    document.addEventListener('change', count)
    return () => document.removeEventListener('change', count)
  }, [])

  function checkAll(isChecked: boolean) {
    for (const box of boxes()) box.checked = isChecked
    setChecked(isChecked ? boxes().length : 0)
  }

  return (
    <form
      id={SELECTION}
      action="/users/selected"
      method="get"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline px-(--inset) py-2"
    >
      <SubmitButton variant="secondary" size="small">
        {texts.act}
      </SubmitButton>
      <p role="status" className="text-muted empty:hidden">
        {checked > 0 && texts.selected(checked)}
      </p>
      <span className="noscript:hidden">
        <TextButton onClick={() => checkAll(checked === 0)}>
          {checked === 0 ? texts.selectPage : texts.clear}
        </TextButton>
      </span>
      {all && <Link href={all.href}>{texts.selectAll(all.users)}</Link>}
    </form>
  )
}
