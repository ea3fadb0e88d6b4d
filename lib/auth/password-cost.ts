/**
 * What a hash of a password costs: 64 MiB, three passes, one lane (RFC 9106, section 4, second recommendation, with one
 * lane). In a module of its own, which the tests replace where hashing is not what they test.
 */
export const PASSWORD_COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
