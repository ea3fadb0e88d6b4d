import { useEffect, useState } from 'react'
import type { Editor } from './mount'

/** A text to compare with, and what people call it. */
export type ComparedText = { text: string; name: string }

type Tool = Pick<typeof import('./compare'), 'comparedWith' | 'differences'>

/**
 * Compares the text of an editor with another one while somebody wants that. What draws the comparison is loaded when it is
 * first asked for. `differences` is undefined while there is no comparison.
 */
export function useComparison(editor: Editor | undefined, text: string, compared: ComparedText | undefined) {
  const [tool, setTool] = useState<Tool>()
  const [isOn, setOn] = useState(false)
  const other = compared?.text

  useEffect(() => {
    if (!editor || !tool || other === undefined || !isOn) return
    editor.compare(tool.comparedWith(other))
    return () => editor.compare([])
  }, [editor, tool, other, isOn])

  async function toggle() {
    setOn(!isOn)
    // Of a server as in policy-editor.tsx.
    if (tool || typeof window === 'undefined') return
    const { comparedWith, differences } = await import('./compare')
    setTool({ comparedWith, differences })
  }
  const isShown = editor !== undefined && tool !== undefined && other !== undefined && isOn
  return { isOn, toggle, differences: isShown ? tool.differences(text, other) : undefined }
}
