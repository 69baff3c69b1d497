import { useEffect } from 'react'

export const PRODUCT_NAME = 'Healthy Meals AI'

/** Names the tab and the history entry after the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === PRODUCT_NAME ? title : `${title} · ${PRODUCT_NAME}`
  }, [title])
}
