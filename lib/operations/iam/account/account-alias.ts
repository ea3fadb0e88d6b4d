import { string } from '@/lib/shape/shape'

/** An account alias. Other code refuses twelve digits, which would be an account id. */
export const accountAlias = string({ min: 3, max: 63, pattern: '[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]' })
