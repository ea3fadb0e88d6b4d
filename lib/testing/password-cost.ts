/**
 * The lowest cost that argon2 accepts. Replaces the cost in `lib/auth` in test files that share processes
 * (vitest.config.ts).
 */
export const PASSWORD_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 }
