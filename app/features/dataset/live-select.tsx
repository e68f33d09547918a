import { useEffect, useState } from 'react';
import { Select, type SelectOption } from '~/components/form/select';

type LiveSelectProps = {
  name: string;
  /** What is in force; the server may change it after another choice. */
  value: string;
  options: SelectOption[];
  label: string;
  className?: string;
};

/** A choice that follows what the server has made of all choices, and keeps the focus meanwhile. */
export function LiveSelect({ name, value, options, label, className }: LiveSelectProps) {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return (
    <Select
      size="small"
      name={name}
      aria-label={label}
      value={shown}
      options={options}
      className={className}
      onChange={(event) => setShown(event.target.value)}
    />
  );
}
