// tsx reads this when it is loaded (typescript.mjs).
process.env.TSX_DISABLE_CACHE = '1'
