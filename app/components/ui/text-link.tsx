import { Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A link in running text or in a table cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link className={classNames('text-link', className)} {...rest} />;
}
