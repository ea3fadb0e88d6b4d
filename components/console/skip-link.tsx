import { frameTexts } from '@/lib/texts/frame'

/** Leads past the frame. It is above the window until it has the focus. */
export function SkipLink() {
  return (
    <a className="absolute start-2 -top-16 z-20 rounded-control bg-surface px-4 py-2 focus:top-1" href="#main">
      {frameTexts.skip}
    </a>
  )
}
