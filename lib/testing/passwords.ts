import { hashPassword, inTurn, verifyPassword } from '@/lib/auth/passwords'

/** Hashes a password as the product does. */
export const hashOf = (password: string) => inTurn('tests', (turn) => hashPassword(turn, password))

/** Reports whether a hash belongs to a password. */
export const isPassword = (passwordHash: string, password: string) =>
  inTurn('tests', (turn) => verifyPassword(turn, passwordHash, password))
