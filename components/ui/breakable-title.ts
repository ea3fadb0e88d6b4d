import type { ReactNode } from 'react'
import { breakable } from '@/lib/texts/long-words'

/** A heading as it is shown: its long words may break, with a hyphen. What is not a plain text stays. */
export const breakableTitle = (title: ReactNode): ReactNode => (typeof title === 'string' ? breakable(title) : title)
