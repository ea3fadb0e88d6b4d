/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  images: { unoptimized: true },
  serverExternalPackages: ['pino', '@node-rs/argon2', '@libsql/client', 'libsql', '@prisma/adapter-libsql'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
}

export default nextConfig
