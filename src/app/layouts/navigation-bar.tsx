import { useNavigation } from 'react-router-dom'

/** A thin line while the next screen's code is loading; quick loads finish before it is seen. */
export function NavigationBar() {
  const { state } = useNavigation()
  if (state === 'idle') return null
  return (
    <div
      aria-hidden="true"
      className="fixed inset-x-0 top-0 z-60 h-1 origin-left animate-[navigation_2.5s_200ms_cubic-bezier(0.1,0.7,0.2,1)_both] bg-tomato"
    />
  )
}
