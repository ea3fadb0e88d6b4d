import { useEffect, useRef, useState } from 'react'
import type { Inquiry } from '@/lib/playground/inquiry'
import { fragmentOf, inquiryIn, isLink } from '@/lib/playground/link'
import type { BadLink, Engine } from './engine'

/** After the last key: browsers refuse an address that changes too often. */
const PAUSE_MS = 300

/**
 * The inquiry that the page is about. It lives in the fragment of the address, from which it is opened and into which it
 * is written after each change. Undefined until there is an engine, which has read the address. `fragment` is its own,
 * whatever the address says, and is empty before it is known.
 */
export function useInquiry(engine: Engine | undefined) {
  const [inquiry, setInquiry] = useState<Inquiry>()
  const [badLink, setBadLink] = useState<BadLink>()
  const [fragment, setFragment] = useState('')
  // A page that nobody has changed keeps the address under which it was opened.
  const isInAddress = useRef(false)
  const [returns, setReturns] = useState(0)

  useEffect(() => {
    if (!engine) return
    let isGone = false
    async function open({ opened }: Engine) {
      const first = await opened
      if (isGone) return
      isInAddress.current = first.isInAddress
      setBadLink(first.badLink)
      setInquiry(first.inquiry)
    }
    async function read() {
      // A link within the page took the place of the inquiry.
      if (!isLink(location.hash)) return setReturns((count) => count + 1)
      const link = await inquiryIn(location.hash)
      isInAddress.current = link.ok
      setBadLink(link.ok ? undefined : link.why)
      if (link.ok) setInquiry(link.inquiry)
    }
    open(engine)
    addEventListener('hashchange', read)
    return () => {
      isGone = true
      removeEventListener('hashchange', read)
    }
  }, [engine])

  // At once: the link that somebody copies holds what they see.
  useEffect(() => {
    if (!inquiry) return
    let isCurrent = true
    fragmentOf(inquiry).then((own) => isCurrent && setFragment(own))
    return () => {
      isCurrent = false
    }
  }, [inquiry])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has lost the inquiry
  useEffect(() => {
    if (fragment === '' || !isInAddress.current) return
    const address = location.hash
    const timer = setTimeout(() => {
      // Back may have led to another inquiry meanwhile, which is not written over.
      if (location.hash === address && address !== fragment) history.replaceState(null, '', fragment)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [fragment, returns])

  function change(changed: Inquiry) {
    isInAddress.current = true
    setBadLink(undefined)
    setInquiry(changed)
  }

  /** Puts another inquiry in place of this one, to which the browser's Back returns. */
  async function open(other: Inquiry) {
    if (inquiry) history.replaceState(null, '', await fragmentOf(inquiry))
    history.pushState(null, '', await fragmentOf(other))
    change(other)
  }

  return { inquiry, badLink, fragment, change, open }
}
