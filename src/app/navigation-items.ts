import BookOpen from 'lucide-react/icons/book-open'
import CookingPot from 'lucide-react/icons/cooking-pot'
import History from 'lucide-react/icons/history'
import { shellTexts } from '@/texts/en/shell'
import { paths } from './paths'

/** The main screens, for everything that leads to them. */
export function navigationItems() {
  const { cook, recipeBook, history } = shellTexts().navigation
  return [
    { id: 'cook', label: cook, href: paths.home.getHref(), Icon: CookingPot },
    { id: 'recipeBook', label: recipeBook, href: paths.recipes.getHref(), Icon: BookOpen },
    { id: 'history', label: history, href: paths.history.getHref(), Icon: History },
  ] as const
}
