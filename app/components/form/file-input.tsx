import { Upload } from 'lucide-react';
import { type ComponentProps, forwardRef, type ReactNode, useState } from 'react';
import { classNames } from '~/components/ui/class-names';
import { useFieldControl } from './field';

type FileInputProps = Omit<ComponentProps<'input'>, 'ref' | 'type'> & {
  /** What to do: choose a file, or drop it here. */
  prompt: ReactNode;
  /** What is accepted: kinds, largest size. */
  detail?: ReactNode;
};

/**
 * The input itself lies over the whole area, so that dropping a file works without script; with
 * script the chosen names are shown.
 */
export const FileInput = forwardRef<HTMLInputElement, FileInputProps>(function FileInput(
  { prompt, detail, className, onChange, ...rest },
  ref,
) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  return (
    <div
      className={classNames(
        'relative flex min-h-28 flex-col items-center justify-center gap-1 rounded-lg border border-control border-dashed bg-sunken px-4 py-6 text-center transition-colors hover:border-accent hover:bg-hover',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-aria-invalid:border-critical',
        over && 'border-accent bg-accent-soft',
        className,
      )}
    >
      <Upload aria-hidden="true" className="size-5 text-accent" />
      <p className="font-medium">{prompt}</p>
      {detail && <p className="text-muted text-sm">{detail}</p>}
      <output className="text-accent text-sm empty:hidden">{chosen.join(' · ')}</output>
      <input
        ref={ref}
        type="file"
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        {...rest}
        {...useFieldControl()}
        onChange={(event) => {
          setChosen(Array.from(event.target.files ?? [], (file) => file.name));
          onChange?.(event);
        }}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      />
    </div>
  );
});
