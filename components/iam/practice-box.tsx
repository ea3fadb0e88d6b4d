import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { practiceTexts } from '@/lib/texts/practice'

/** The practice authenticator beside the fields that want its codes. */
export function PracticeBox({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <section
      aria-label={practiceTexts.title}
      className={cx('mt-4 max-w-110 rounded-control border border-line bg-sunken p-4', className)}
    >
      <p className="mb-2 font-semibold">{practiceTexts.title}</p>
      {children}
    </section>
  )
}
