import { string } from '@/lib/shape/shape'

/** An account's other name. Whether it is twelve digits, which would be another account's id, is asked apart. */
export const accountAlias = string({ min: 3, max: 63, pattern: '[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]' })
