// Routes that only `npm run bench` measures: no other build has them.
const benchExtensions = process.env.FOR_BENCH === '1' ? ['bench.tsx', 'bench.ts'] : []

/** @type {import('next').NextConfig} */
const nextConfig = {
  // What the package needs of its packages, beside the build. `npm run pack` asks for it.
  ...(process.env.FOR_PACKAGE === '1' && { output: 'standalone' }),
  poweredByHeader: false,
  typedRoutes: true,
  // `npm test` has checked the types before it builds.
  typescript: { ignoreBuildErrors: process.env.TYPES_ARE_CHECKED === '1' },
  pageExtensions: ['tsx', 'ts', ...benchExtensions],
  images: { unoptimized: true },
  serverExternalPackages: [
    'pino',
    '@node-rs/argon2',
    '@libsql/client',
    'libsql',
    '@prisma/adapter-libsql',
    'pg',
    '@prisma/adapter-pg',
    // Its list of passwords is 200 kB, which the server beside Next has too.
    '@zxcvbn-ts/language-common',
  ],
  // What a body may have by its address, lib/server/refusal.ts says.
  experimental: { serverActions: { bodySizeLimit: '6mb' }, globalNotFound: true },
}

export default nextConfig
