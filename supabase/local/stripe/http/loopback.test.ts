import { describe, expect, it } from 'vitest'
import { isLoopbackHost, isLoopbackOrigin } from './loopback.ts'

describe('the loopback guard', () => {
  it('knows the names of this machine', () => {
    for (const host of ['127.0.0.1:54330', 'localhost', 'LOCALHOST:1', '[::1]:54330'])
      expect(isLoopbackHost(host)).toBe(true)
    for (const host of [undefined, '', 'evil.example:54330', '127.0.0.1.evil.example', 'localhost.evil.example']) {
      expect(isLoopbackHost(host)).toBe(false)
    }
  })
  it('lets pages of this machine in and no others', () => {
    for (const origin of [undefined, 'http://127.0.0.1:5173', 'http://localhost:5173', 'http://[::1]:5173']) {
      expect(isLoopbackOrigin(origin)).toBe(true)
    }
    for (const origin of ['null', 'https://evil.example', 'http://127.0.0.1.evil.example', 'file://', 'not a url']) {
      expect(isLoopbackOrigin(origin)).toBe(false)
    }
  })
})
