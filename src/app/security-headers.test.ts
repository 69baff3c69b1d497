// @vitest-environment node
import { describe, expect, it } from 'vitest'
import html from '../../index.html?raw'
import headers from '../../public/_headers?raw'

/** @returns the hash as a content security policy writes it. */
async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

describe('the security headers', () => {
  it('allow exactly the inline scripts that index.html holds', async () => {
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script)
    const hashes = await Promise.all(scripts.map(hashOf))
    expect(hashes).toHaveLength(1)
    expect(headers.match(/'sha256-[^']+'/g)).toEqual(hashes)
  })

  it('allow Stripe to show its form and nobody to frame the app', () => {
    expect(headers).toMatch(/script-src[^;]* https:\/\/js\.stripe\.com/)
    expect(headers).toMatch(/frame-src[^;]* https:\/\/js\.stripe\.com/)
    expect(headers).toContain("frame-ancestors 'none'")
  })
})
