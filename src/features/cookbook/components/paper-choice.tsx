import { cookbookTexts } from '@/texts/en/cookbook'
import { PAPERS, type Paper } from '../model/paper'

interface PaperChoiceProps {
  paper: Paper
  isDisabled: boolean
  onChoose: (paper: Paper) => void
}

export function PaperChoice({ paper, isDisabled, onChoose }: PaperChoiceProps) {
  const t = cookbookTexts()
  return (
    <fieldset disabled={isDisabled} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-[0.9375rem] leading-snug font-semibold">{t.paper}</legend>
      <div className="flex gap-2">
        {(Object.keys(PAPERS) as Paper[]).map((one) => (
          <label
            key={one}
            className="relative inline-flex h-11 cursor-pointer items-center rounded-full border border-input/70 bg-card px-5 font-medium select-none hover:border-input hover:bg-accent/60 has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring/75"
          >
            <input
              type="radio"
              name="paper"
              checked={paper === one}
              onChange={() => onChoose(one)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {t.papers[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
