import type { CallResult } from '@/components/ui/flash'
import type { Tone } from '@/components/ui/tones'

/** What came of a gesture, as the stack under the heading tells it: one line for each of its calls. */
export type Outcome = { tone: Tone; title: string; text?: string; calls?: readonly CallResult[] }
