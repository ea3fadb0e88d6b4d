/** The least that argon2 takes. Replaces the cost in `lib/auth` for the test files that share processes (vitest.config.ts). */
export const PASSWORD_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 }
