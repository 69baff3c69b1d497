import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { takeOverFirstPaint } from './take-over'

const page = document.documentElement
let root: HTMLElement
let scrollTo: MockInstance

/** Observers are told in a microtask. */
const told = () => Promise.resolve()
const painted = () => document.getElementById('first-paint')

beforeEach(() => {
  document.body.innerHTML = '<div id="first-paint"><h1>Cook</h1></div><div id="root"></div>'
  root = document.getElementById('root')!
  page.dataset.firstPaint = ''
  scrollTo = vi.spyOn(window, 'scrollTo').mockReturnValue()
})

describe('the page that was painted before any script', () => {
  it('stays while the app has only placeholders to show', async () => {
    takeOverFirstPaint(root)
    root.innerHTML = '<main role="status"></main>'
    await told()
    expect(painted()).not.toBeNull()
    expect(page.dataset.firstPaint).toBe('')
  })

  it('gives way to the first page that has a heading', async () => {
    takeOverFirstPaint(root)
    root.innerHTML = '<main><h1>Sign in</h1></main>'
    await told()
    expect(painted()).toBeNull()
    expect(page.dataset.firstPaint).toBeUndefined()
  })

  it('goes at once where it was never seen', () => {
    delete page.dataset.firstPaint
    takeOverFirstPaint(root)
    expect(painted()).toBeNull()
  })

  it('leaves the keyboard where it is', async () => {
    const links = '<a href="/sign-in">Sign in</a><a href="/sign-up">Sign up</a>'
    painted()!.innerHTML = links
    takeOverFirstPaint(root)
    painted()!.querySelectorAll('a')[1]!.focus()
    root.innerHTML = `<h1>Cook</h1>${links}`
    await told()
    expect(document.activeElement).toBe(root.querySelector('a[href="/sign-up"]'))
  })

  it('leaves readers where they are', async () => {
    takeOverFirstPaint(root)
    Object.defineProperty(window, 'scrollY', { value: 640, configurable: true })
    window.dispatchEvent(new Event('scroll'))
    Object.defineProperty(window, 'scrollY', { value: 0, configurable: true })
    root.innerHTML = '<main><h1>Cook</h1></main>'
    await told()
    expect(scrollTo).toHaveBeenLastCalledWith({ top: 640, behavior: 'instant' })
  })
})
