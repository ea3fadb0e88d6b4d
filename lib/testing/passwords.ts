import { hashPassword, inTurn, verifyPassword } from '@/lib/auth/passwords'

/** A password's hash, as the product makes it. */
export const hashOf = (password: string) => inTurn('tests', (turn) => hashPassword(turn, password))

/** Whether a hash is that of a password. */
export const isPassword = (passwordHash: string, password: string) =>
  inTurn('tests', (turn) => verifyPassword(turn, passwordHash, password))
