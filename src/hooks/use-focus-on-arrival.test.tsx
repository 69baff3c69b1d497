import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, it } from 'vitest'
import { useFocusOnArrival } from './use-focus-on-arrival'

function News() {
  const ref = useRef<HTMLHeadingElement>(null)
  useFocusOnArrival(ref)
  return (
    <h1 ref={ref} tabIndex={-1}>
      Ready
    </h1>
  )
}

function Page({ hasNews }: { hasNews: boolean }) {
  return (
    <>
      <button>Account</button>
      <main>
        <button>Stop</button>
        {hasNews && <News />}
      </main>
    </>
  )
}

it.each([
  ['takes the focus from the page', 'Stop', 'Ready'],
  ['leaves whoever is in the header or a menu there', 'Account', 'Account'],
])('%s', (_, before, after) => {
  const { rerender } = render(<Page hasNews={false} />)
  screen.getByText(before).focus()
  rerender(<Page hasNews />)
  expect(screen.getByText(after)).toHaveFocus()
})
